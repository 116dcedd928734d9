import { useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import type { LoaderFunctionArgs } from 'react-router'
import { ownPath } from '#src/model/addresses.ts'
import { alternatesOf } from '#src/model/site.ts'
import { BegunStories } from '#src/components/begun-stories.tsx'
import { Headline } from '#src/components/headline.tsx'
import { SavedStories } from '#src/components/saved-stories.tsx'
import { languagesAt, useQueries } from '#src/data/app-data.ts'
import { interfaceLanguage, loadWords } from '#src/i18n/catalogues.ts'
import { useLocale } from '#src/i18n/locale.ts'
import { useAwake } from '#src/reader/use-awake.ts'
import { PageTitle } from './page-title.tsx'
import styles from './settings.module.css'

/** Knows nothing of the reader: what is saved stands on the device alone. */
export async function loader(at: LoaderFunctionArgs) {
  const languages = await languagesAt(at)
  await loadWords('saved', interfaceLanguage(at.params['lang'] ?? '', languages))
  return { alternates: alternatesOf(languages, (code) => ownPath(code, 'saved')) }
}

export function Component() {
  const { t } = useLocale()
  const { data: site } = useSuspenseQuery(useQueries().edition(useParams()['lang']))
  const awake = useAwake()
  const isSource = site.source === 'edition'
  return (
    <div className={styles.page}>
      <PageTitle text={t('saved.title')} />
      <meta name="robots" content="noindex" />
      <header className={styles.head}>
        <Headline>{t('saved.title')}</Headline>
        <p>{t(isSource ? 'saved.lead' : 'saved.live')}</p>
        <noscript>
          <p>{t('saved.script')}</p>
        </noscript>
      </header>
      {isSource && awake && <SavedStories />}
      <BegunStories awake={awake} />
    </div>
  )
}
