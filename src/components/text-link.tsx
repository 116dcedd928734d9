import type { ReactNode } from 'react'
import { isExternal, safeUrl } from '#src/model/safe-url.ts'
import styles from './inline-text.module.css'
import { PageLink } from './page-link.tsx'
import { useAsset } from './use-asset.ts'

/** The id of the words "another site", which describe every link that leaves the edition. */
export const externalNote = 'another-site'

type Props = {
  href: string
  lang?: string | undefined
  dir?: 'ltr' | 'rtl' | undefined
  children: ReactNode
}

/** A link in running text: inside the edition by the router, outside with a word that it leads away. */
export function TextLink({ href, children, ...voice }: Props) {
  const asset = useAsset()
  const url = safeUrl(href)
  if (!url) return <span {...voice}>{children}</span>
  if (url.startsWith('/') && !url.startsWith('/edition/'))
    return (
      <PageLink className={styles.link} to={url} {...voice}>
        {children}
      </PageLink>
    )
  const away = isExternal(url) ? { 'aria-describedby': externalNote } : {}
  return (
    <a className={styles.link} href={asset(url)} {...away} {...voice}>
      {children}
    </a>
  )
}
