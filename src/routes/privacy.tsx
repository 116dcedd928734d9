import { useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import type { LoaderFunctionArgs } from 'react-router'
import { ownPath } from '#src/model/addresses.ts'
import { embedProviders } from '#src/model/embed-providers.ts'
import { alternatesOf } from '#src/model/site.ts'
import list from '#src/components/blocks/list-block.module.css'
import { Headline } from '#src/components/headline.tsx'
import text from '#src/components/inline-text.module.css'
import { PromiseSection } from '#src/components/promise-section.tsx'
import { TextLink } from '#src/components/text-link.tsx'
import { useAsset } from '#src/components/use-asset.ts'
import { useLater } from '#src/components/use-later.ts'
import { languagesAt, useQueries } from '#src/data/app-data.ts'
import { interfaceLanguage, loadWords } from '#src/i18n/catalogues.ts'
import { useLocale } from '#src/i18n/locale.ts'
import { useContentVoice } from '#src/i18n/voice.ts'
import { PageTitle } from './page-title.tsx'
import styles from './accessibility.module.css'

export async function loader(at: LoaderFunctionArgs) {
  const languages = await languagesAt(at)
  await loadWords('privacy', interfaceLanguage(at.params['lang'] ?? '', languages))
  return { alternates: alternatesOf(languages, (code) => ownPath(code, 'privacy')) }
}

const openForm = () => import('#src/components/measured-form.tsx')

const kept = ['choices', 'read', 'moments', 'saved', 'begun', 'places', 'files'] as const

/** What is kept of a reader, and where; what others learn; whose work shows the edition. */
export function Component() {
  const { lang = '' } = useParams()
  const { t } = useLocale()
  const asset = useAsset()
  const { data: site } = useSuspenseQuery(useQueries().edition(lang))
  const says = site.menus.find((menu) => menu.lang === lang)?.hook
  const voice = useContentVoice(lang)
  // Without the app nothing is measured, and nothing to be allowed.
  const form = useLater(openForm, says !== undefined)
  return (
    <div className={styles.page}>
      <PageTitle text={t('privacy.title')} />
      <meta name="robots" content="noindex" />
      <header className={styles.head}>
        <Headline>{t('privacy.title')}</Headline>
        <p className={styles.lead}>{t(says ? 'privacy.lead.hook' : 'privacy.lead')}</p>
      </header>
      <PromiseSection id="kept" title={t('privacy.kept.title')}>
        <ul className={list.list}>
          {kept.map((it) => (
            <li key={it}>{t(`privacy.kept.${it}`)}</li>
          ))}
        </ul>
        <p>
          {t('privacy.kept.remove')}{' '}
          <TextLink href={ownPath(lang, 'settings')}>{t('settings.title')}</TextLink>.
        </p>
      </PromiseSection>
      <PromiseSection id="told" title={t('privacy.told.title')}>
        <ul className={list.list}>
          <li>{t('privacy.told.server')}</li>
          <li>{t(site.source === 'edition' ? 'privacy.told.search' : 'privacy.told.live')}</li>
          <li>{t('privacy.told.voice')}</li>
          <li>
            {site.embeds?.length
              ? t('privacy.told.parties', { parties: namesOf(site.embeds).join(', ') })
              : t('privacy.told.nobody')}
          </li>
          <li>{t('privacy.told.links')}</li>
        </ul>
      </PromiseSection>
      {says && (
        <PromiseSection id="measured" title={t('privacy.measured.title')}>
          <p>{t('privacy.measured.text')}</p>
          <p {...voice}>{says}</p>
          {form && <form.MeasuredForm />}
        </PromiseSection>
      )}
      <PromiseSection id="licences" title={t('privacy.licences.title')}>
        <p>
          {t('privacy.licences.text')}{' '}
          <a className={text.link} href={asset('/licences.txt')} hrefLang="en">
            {t('privacy.licences.link')}
          </a>
        </p>
      </PromiseSection>
    </div>
  )
}

/** What parties call themselves, of those that are known. */
function namesOf(parties: string[]): string[] {
  return Object.entries(embedProviders).flatMap(([key, { name }]) =>
    parties.includes(key) ? [name] : [],
  )
}
