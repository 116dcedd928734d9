import type { ComponentProps } from 'react'
import { follow } from '#src/reader/follow.ts'
import { useAsset } from './use-asset.ts'

type Props = Omit<ComponentProps<'a'>, 'href'> & { to: string }

/**
 * A link to a path within the edition, '' to this page; what is no safe address is text without a link. Not React Router's
 * own, which works out each address of a page again whenever a link is followed: docs/decisions/0008.
 */
export function PageLink({ to, onClick, ...props }: Props) {
  const asset = useAsset()
  const href = to && asset(to)
  if (href === undefined) {
    const { lang, dir, children } = props
    return (
      <span lang={lang} dir={dir}>
        {children}
      </span>
    )
  }
  const press: typeof onClick = (event) => {
    onClick?.(event)
    follow(event)
  }
  return (
    <a {...props} href={href} onClick={press}>
      {props.children}
    </a>
  )
}
