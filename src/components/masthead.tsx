import { useLocation } from 'react-router'
import { frontPath, ownPath } from '#src/model/addresses.ts'
import { hasMoreSites } from '#src/model/site.ts'
import type { Site } from '#src/model/site.ts'
import type { Alternates } from '#src/model/teaser.ts'
import { useLocale } from '#src/i18n/locale.ts'
import { useContentVoice } from '#src/i18n/voice.ts'
import { BenchMark } from './bench-mark.tsx'
import { Chevron } from './chevron.tsx'
import { LanguageList } from './language-list.tsx'
import styles from './masthead.module.css'
import { PageLink } from './page-link.tsx'

type Props = {
  site: Site
  alternates: Alternates
  /** The topic, by its path, that the page belongs to. */
  section?: string | undefined
  nameplate: boolean
}

/** The head of every page: wordmark, main menu, ways to other sites and languages. */
export function Masthead({ site, alternates, section, nameplate }: Props) {
  const { t, edition, fullDate } = useLocale()
  return (
    <header className={styles.masthead} data-nameplate={nameplate || undefined}>
      <div className={styles.bar}>
        <PageLink className={styles.brand} to={frontPath(edition)}>
          <BenchMark className={styles.mark} stroke={2.4} />
          <span {...useContentVoice(site.languages[0]?.code ?? edition)}>{site.name}</span>
        </PageLink>
        {nameplate && site.datePublished && (
          <p className={styles.today}>
            <time dateTime={site.datePublished}>{fullDate(site.datePublished)}</time>
          </p>
        )}
        <MainMenu site={site} section={section} />
        <Tools site={site} alternates={alternates} />
        <PageLink
          className={styles.search}
          to={ownPath(edition, 'search')}
          aria-label={t('search.title')}
        >
          <svg viewBox="0 0 20 20" width="1.25rem" fill="none" aria-hidden="true">
            <path d="M13 13l5 5M8 2a6 6 0 1 0 .1 0" stroke="currentColor" strokeWidth="1.8" />
          </svg>
        </PageLink>
      </div>
    </header>
  )
}

/** One list: in the bar where there is room, else behind a button that the browser itself opens and closes. */
function MainMenu({ site, section }: Pick<Props, 'site' | 'section'>) {
  const { pathname } = useLocation()
  const { t, edition } = useLocale()
  const voice = useContentVoice(edition)
  const menu = site.menus.find((it) => it.lang === edition)
  return (
    <nav id="menu" aria-label={t('menu.label')}>
      <button className={styles.opener} type="button" popoverTarget="topics">
        <svg viewBox="0 0 20 20" width="1.25rem" aria-hidden="true">
          <path d="M2 6h16M2 13h16" stroke="currentColor" strokeWidth="1.8" />
        </svg>
        {t('menu.button')}
      </button>
      <ul className={styles.topics} id="topics" popover="auto">
        {menu?.topics.map(({ text, url }) => (
          <li key={url}>
            <PageLink
              className={styles.topic}
              to={url}
              aria-current={currency(url, pathname, section)}
              {...voice}
            >
              {text}
            </PageLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function Tools({ site, alternates }: Pick<Props, 'site' | 'alternates'>) {
  const { t, edition } = useLocale()
  const current = site.languages.find((language) => language.code === edition)
  return (
    <div className={styles.wide}>
      {hasMoreSites(site, edition) && (
        <a className={styles.tool} href="#more-sites">
          {`${t('sites.label')} `}
          <Chevron className={styles.chevron} />
        </a>
      )}
      {site.languages.length > 1 && (
        <nav aria-label={t('language.label')}>
          <button className={styles.tool} type="button" popoverTarget="languages">
            <span lang={current?.code}>{current?.name}</span> <Chevron className={styles.chevron} />
          </button>
          <div className={styles.languages} id="languages" popover="auto">
            <LanguageList languages={site.languages} alternates={alternates} />
          </div>
        </nav>
      )}
    </div>
  )
}

/** In the words of `aria-current`. */
function currency(url: string, here: string, section: string | undefined) {
  if (here.startsWith(url)) return 'page'
  return url === section ? 'true' : undefined
}
