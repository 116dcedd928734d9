import { useEffect, useState, useSyncExternalStore } from 'react'
import { createPortal } from 'react-dom'
import { useLocation, useNavigate } from 'react-router'
import { figuresIn } from '#src/lib/figures.ts'
import type { Image } from '#src/model/media.ts'
import type { Story } from '#src/model/story.ts'
import { useLocale } from '#src/i18n/locale.ts'
import { Hidden } from './hidden.tsx'
import { Lightbox } from './lightbox.tsx'
import styles from './enlarged-pictures.module.css'

type Props = { story: Story; article: HTMLElement }

/**
 * A way to see each picture of a story large. Which one is open is state of its history entry, so that Back closes it and
 * leads nowhere else.
 */
export function EnlargedPictures({ story, article }: Props) {
  const { t } = useLocale()
  const navigate = useNavigate()
  const { state } = useLocation()
  const [store] = useState(() => figuresIn(article))
  const figures = useSyncExternalStore(store.listen, store.get)
  const images = imagesOf(story)
  const shown = figures.flatMap((figure) => {
    const image = imageIn(figure, images)
    return image ? [{ figure, image }] : []
  })
  const open = numberIn(state)
  const show = (number: number, replace = false) =>
    void navigate('.', { replace, state: { picture: number }, preventScrollReset: true })

  // In step with the pictures themselves, which a pointer finds more easily. Heard on the document: an element that hears
  // presses is called clickable by screen readers.
  useEffect(() => {
    const press = ({ target }: MouseEvent) => {
      const index = shown.findIndex(
        ({ figure }) => target instanceof HTMLImageElement && figure.contains(target),
      )
      if (index >= 0) show(index)
    }
    document.addEventListener('click', press)
    return () => document.removeEventListener('click', press)
  })

  const total = shown.length
  return (
    <>
      {shown.map(({ figure }, index) =>
        createPortal(
          <button className={styles.enlarge} type="button" onClick={() => show(index)}>
            <svg viewBox="0 0 20 20" width="1.25rem" fill="none" aria-hidden="true">
              <path
                d="M11.5 3H17v5.5M8.5 17H3v-5.5M17 3l-6 6M3 17l6-6"
                stroke="currentColor"
                strokeWidth="1.8"
              />
            </svg>
            <Hidden>{t('picture.enlarge', { number: index + 1, total })}</Hidden>
          </button>,
          figure,
          index,
        ),
      )}
      {shown[open] && (
        <Lightbox
          image={shown[open].image}
          number={open + 1}
          total={total}
          onChange={(number) => show(number - 1, true)}
          onClose={() => void navigate(-1)}
        />
      )}
    </>
  )
}

/** Not a number where none is open. */
function numberIn(state: unknown): number {
  return Number((Object(state) as { picture?: unknown }).picture)
}

/** Every picture of a story, at whatever depth it stands. */
function imagesOf({ hero, body }: Story): Image[] {
  const found: Image[] = []
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    if ('alt' in value && 'sources' in value) found.push(value as Image)
    else for (const inner of Object.values(value)) walk(inner)
  }
  walk([hero, body])
  return found
}

/** The image that a figure shows, by the file in it. */
function imageIn(figure: Element, images: Image[]): Image | undefined {
  const { src = '' } = figure.querySelector('img') ?? {}
  return images.find(({ sources }) => sources.some(({ url }) => src.endsWith(url)))
}
