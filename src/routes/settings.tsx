import type { LoaderFunctionArgs } from 'react-router'
import { ownPath } from '#src/model/addresses.ts'
import { alternatesOf } from '#src/model/site.ts'
import { Headline } from '#src/components/headline.tsx'
import { ReadingForm } from '#src/components/reading-form.tsx'
import { languagesAt } from '#src/data/app-data.ts'
import { interfaceLanguage, loadWords } from '#src/i18n/catalogues.ts'
import { useLocale } from '#src/i18n/locale.ts'
import { PageTitle } from './page-title.tsx'
import styles from './settings.module.css'

export { ReadingForm } from '#src/components/reading-form.tsx'

/** Knows nothing of the reader: what is chosen stands on the device alone. */
export async function loader(at: LoaderFunctionArgs) {
  const languages = await languagesAt(at)
  await loadWords('settings', interfaceLanguage(at.params['lang'] ?? '', languages))
  return { alternates: alternatesOf(languages, (code) => ownPath(code, 'settings')) }
}

export function Component() {
  const { t } = useLocale()
  return (
    <div className={styles.page}>
      <PageTitle text={t('settings.title')} />
      <meta name="robots" content="noindex" />
      <header className={styles.head}>
        <Headline>{t('settings.title')}</Headline>
        <p>{t('settings.intro')}</p>
        <noscript>
          <p>{t('settings.script')}</p>
        </noscript>
      </header>
      <ReadingForm />
    </div>
  )
}
