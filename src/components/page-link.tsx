import { Link } from 'react-router'
import type { LinkProps } from 'react-router'

/** A link within the edition, without the mark that React Router's own framework looks for: it cost each page 57 bytes. */
export function PageLink(props: LinkProps) {
  return <Link discover="none" {...props} />
}
