import { frontPath } from '#src/model/addresses.ts'
import type { Site } from '#src/model/site.ts'
import type { Alternates } from '#src/model/teaser.ts'
import { useLocale } from '#src/i18n/locale.ts'
import styles from './language-list.module.css'
import { PageLink } from './page-link.tsx'

type Props = {
  languages: Site['languages']
  /** This page in other languages; where there is none, the link leads to the front page and says so. */
  alternates: Alternates
}

/** The languages of the edition, each named in itself. */
export function LanguageList({ languages, alternates }: Props) {
  const locale = useLocale()
  return (
    <ul>
      {languages.map(({ code, name, dir }) => {
        const isCurrent = code === locale.edition
        const same = alternates.find(({ inLanguage }) => inLanguage === code)?.url
        return (
          <li key={code}>
            <PageLink
              className={styles.link}
              to={isCurrent ? '' : (same ?? frontPath(code))}
              hrefLang={code}
              aria-current={isCurrent ? 'true' : undefined}
            >
              <span lang={code} dir={dir}>
                {name}
              </span>
              {!isCurrent && !same && <small>{` – ${locale.t('language.front')}`}</small>}
            </PageLink>
          </li>
        )
      })}
    </ul>
  )
}
