import { useLocation, useRevalidator } from 'react-router'
import { FailurePanel } from '#src/components/failure-panel.tsx'
import { createLocale, LocaleContext } from '#src/i18n/locale.ts'
import { useCatalogue } from '#src/i18n/use-catalogue.ts'

/** Where not even the edition's name could be had: the page still says what happened, and tries again. */
export function ErrorBoundary() {
  const { pathname } = useLocation()
  const revalidator = useRevalidator()
  // In words that are here: those of a language that the reader was on the way to may not have come.
  const lang = globalThis.document?.documentElement.lang || pathname.split('/')[1] || 'en'
  const locale = createLocale(lang, useCatalogue(lang), { timeZone: 'UTC' })
  return (
    <LocaleContext value={locale}>
      <title>{locale.t('unreachable.title')}</title>
      <main id="content">
        <FailurePanel
          kind="unreachable"
          address={pathname}
          onRetry={() => void revalidator.revalidate()}
        />
      </main>
    </LocaleContext>
  )
}
