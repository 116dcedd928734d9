import { useEffect, useRef } from 'react'
import type { RefObject } from 'react'
import styles from './reading-progress.module.css'

/** How far one has read in a long story: a line along the window's edge, for the eye alone. Nothing of it is animated. */
export function ReadingProgress({ story }: { story: RefObject<HTMLElement | null> }) {
  const line = useRef<HTMLDivElement>(null)

  // In step with how far the page is scrolled.
  useEffect(() => {
    const draw = () => {
      const { top = 0, height = 0 } = story.current?.getBoundingClientRect() ?? {}
      const read = -top / Math.max(1, height - innerHeight)
      line.current?.style.setProperty('inline-size', `${Math.min(100, Math.max(0, read * 100))}%`)
    }
    draw()
    addEventListener('scroll', draw, { passive: true })
    return () => removeEventListener('scroll', draw)
  }, [story])

  return <div className={styles.line} ref={line} aria-hidden="true" />
}
