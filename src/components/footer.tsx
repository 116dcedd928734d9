import { Link } from 'react-router'
import { listPath } from '#src/model/addresses.ts'
import type { Site } from '#src/model/site.ts'
import { useLocale } from '#src/i18n/locale.ts'
import styles from './footer.module.css'
import { LanguageList } from './language-list.tsx'

/** The foot of every page: all sections, the house's other sites, languages, rights. */
export function Footer({ site }: { site: Site }) {
  const { t, lang } = useLocale()
  const menu = site.menus.find((it) => it.lang === lang)
  const formats = [{ text: t('latest.title'), url: listPath(lang, { kind: 'latest' }) }]
  return (
    <footer className={styles.footer}>
      <div className={styles.columns}>
        <div>
          <h2>{t('footer.sections')}</h2>
          <ul>
            {[...(menu?.topics ?? []), ...formats].map(({ text, url }) => (
              <li key={url}>
                <Link className={styles.link} to={url}>
                  {text}
                </Link>
              </li>
            ))}
          </ul>
        </div>
        <nav id="more-sites" aria-labelledby="more-sites-title">
          <h2 id="more-sites-title">{t('sites.label')}</h2>
          <ul>
            {menu?.moreSites.map(({ text, url }) => (
              <li key={url}>
                <a className={styles.link} href={url}>
                  {text}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <nav className={styles.narrow} aria-labelledby="languages-title">
          <h2 id="languages-title">{t('language.label')}</h2>
          <LanguageList languages={site.languages} />
        </nav>
        {menu?.rights && <p className={styles.rights}>{menu.rights}</p>}
      </div>
    </footer>
  )
}
