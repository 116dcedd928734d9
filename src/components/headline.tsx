import type { ReactNode } from 'react'
import type { Voice } from '#src/i18n/voice.ts'

type Props = Voice & { className?: string | undefined; children: ReactNode }

/** The h1 of a page, which takes focus where a link led here. */
export function Headline({ children, ...others }: Props) {
  return (
    <h1 {...others}>
      {/* An object of its own among the accessible: Orca may have gone to the page's first text in silence (lib/focus.ts), and
      were that the h1, its focus would be no news. */}
      <span aria-live="off">{children}</span>
    </h1>
  )
}
