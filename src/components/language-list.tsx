import type { MouseEventHandler } from 'react'
import { Link } from 'react-router'
import { frontPath } from '#src/model/addresses.ts'
import type { Site } from '#src/model/site.ts'
import { useLocale } from '#src/i18n/locale.ts'
import styles from './language-list.module.css'

type Props = { languages: Site['languages']; onFollow?: MouseEventHandler }

/** The languages of the edition, each named in itself. */
export function LanguageList({ languages, onFollow }: Props) {
  const { lang } = useLocale()
  return (
    <ul>
      {languages.map(({ code, name, dir }) => (
        <li key={code}>
          <Link
            className={styles.link}
            to={frontPath(code)}
            lang={code}
            hrefLang={code}
            dir={dir}
            aria-current={code === lang ? 'true' : undefined}
            onClick={onFollow}
          >
            {name}
          </Link>
        </li>
      ))}
    </ul>
  )
}
