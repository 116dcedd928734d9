import { listPath, ownPath } from '#src/model/addresses.ts'
import type { ownPages } from '#src/model/addresses.ts'
import { hasMoreSites } from '#src/model/site.ts'
import type { Site } from '#src/model/site.ts'
import type { Alternates } from '#src/model/teaser.ts'
import { useLocale } from '#src/i18n/locale.ts'
import { useContentVoice } from '#src/i18n/voice.ts'
import { press } from '#src/reader/presses.ts'
import { useAwake } from '#src/reader/use-awake.ts'
import styles from './footer.module.css'
import { LanguageList } from './language-list.tsx'
import { PageLink } from './page-link.tsx'
import { useAsset } from './use-asset.ts'

/** The foot of every page: all sections, the house's other sites, languages, rights. */
export function Footer({ site, alternates }: { site: Site; alternates: Alternates }) {
  const { t, edition } = useLocale()
  const voice = useContentVoice(edition)
  const asset = useAsset()
  const menu = site.menus.find((it) => it.lang === edition)
  const own = (page: (typeof ownPages)[number]) => (
    <PageLink className={styles.link} to={ownPath(edition, page)}>
      {t(`${page}.title`)}
    </PageLink>
  )
  return (
    <footer className={styles.footer}>
      <div className={styles.columns}>
        <div>
          <h2>{t('footer.sections')}</h2>
          <ul>
            {menu?.topics.map(({ text, url }) => (
              <li key={url}>
                <PageLink className={styles.link} to={url} {...voice}>
                  {text}
                </PageLink>
              </li>
            ))}
          </ul>
        </div>
        <div>
          <h2>{t('footer.formats')}</h2>
          <ul>
            {menu?.lists.map((kind) => (
              <li key={kind}>
                <PageLink className={styles.link} to={listPath(edition, { kind })}>
                  {t(`${kind}.title`)}
                </PageLink>
              </li>
            ))}
            {(['search', 'saved', 'settings'] as const).map((page) => (
              <li key={page}>{own(page)}</li>
            ))}
            <KeyListItem />
          </ul>
        </div>
        {hasMoreSites(site, edition) && (
          <nav id="more-sites" aria-labelledby="more-sites-title">
            <h2 id="more-sites-title">{t('sites.label')}</h2>
            <ul>
              {menu?.moreSites.map(({ text, url }) => (
                <li key={url}>
                  <a className={styles.link} href={asset(url)} {...voice}>
                    {text}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        )}
        {site.languages.length > 1 && (
          <nav className={styles.narrow} aria-labelledby="languages-title">
            <h2 id="languages-title">{t('language.label')}</h2>
            <LanguageList languages={site.languages} alternates={alternates} />
          </nav>
        )}
        <div className={styles.rights}>
          {own('accessibility')}
          {own('privacy')}
          {menu?.rights && <p {...voice}>{menu.rights}</p>}
        </div>
      </div>
    </footer>
  )
}

/** Opens the list of keys for those who do not press keys; only an awake page has any, and before that the room for it. */
function KeyListItem() {
  const { t } = useLocale()
  return (
    <li inert={!useAwake()}>
      <button className={styles.link} type="button" onClick={() => press('keys')}>
        {t('keys.title')}
      </button>
    </li>
  )
}
