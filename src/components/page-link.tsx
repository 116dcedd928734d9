import { Link } from 'react-router'
import type { LinkProps } from 'react-router'
import { safeUrl } from '#src/model/safe-url.ts'

/**
 * A link within the edition, '' to this page, without the mark that React Router's own framework looks for: it cost each page
 * 57 bytes. What is no safe address is text without a link.
 */
export function PageLink({ to, ...props }: LinkProps & { to: string }) {
  const url = to && safeUrl(to)
  if (url !== undefined) return <Link discover="none" {...props} to={url} />
  const { lang, dir, children } = props
  return (
    <span lang={lang} dir={dir}>
      {children}
    </span>
  )
}
