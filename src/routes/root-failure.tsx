import { use } from 'react'
import { useLocation, useRevalidator } from 'react-router'
import { FailurePanel } from '#src/components/failure-panel.tsx'
import { loadCatalogue, loadedCatalogue } from '#src/i18n/catalogues.ts'
import { createLocale, LocaleContext } from '#src/i18n/locale.ts'

/** Where not even the edition's name could be had: the page still says what happened, and tries again. */
export function ErrorBoundary() {
  const { pathname } = useLocation()
  const revalidator = useRevalidator()
  const lang = pathname.split('/')[1] || 'en'
  const catalogue = loadedCatalogue(lang) ?? use(catalogueOf(lang))
  const locale = createLocale(lang, catalogue, { timeZone: 'UTC' })
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

const loading = new Map<string, ReturnType<typeof loadCatalogue>>()

/** The same promise on every render, as use() needs it. */
function catalogueOf(lang: string) {
  const promise = loading.get(lang) ?? loadCatalogue(lang)
  loading.set(lang, promise)
  return promise
}
