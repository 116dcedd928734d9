import { useEffect, useId, useRef, useState } from 'react'
import { useBase } from '#src/reader/use-base.ts'
import { arriveAt } from '#src/lib/focus.ts'
import { megabytes } from '#src/lib/megabytes.ts'
import { useLocale } from '#src/i18n/locale.ts'
import { useContentVoice } from '#src/i18n/voice.ts'
import { isFull } from '#src/keeping/saved-files.ts'
import type { SavedStory } from '#src/reader/library.ts'
import { bytesOf } from '#src/reader/saved-stories.ts'
import type { Saving } from '#src/reader/saved-stories.ts'
import buttons from './button.module.css'
import { Hidden } from './hidden.tsx'
import { PageLink } from './page-link.tsx'
import { Picture } from './picture.tsx'
import styles from './saved-stories.module.css'

type Props = {
  story: SavedStory
  /** Whether it was just put back: its button has focus then. */
  isBack: boolean
  onDelete: () => Promise<void>
  saveFilms: Saving['saveFilms']
}

/** One saved story: what it takes of the device, and what can be done with it. */
export function SavedItem({ story, isBack, onDelete, saveFilms }: Props) {
  const { t, date } = useLocale()
  const base = useBase()
  const voice = useContentVoice(story.lang)
  const { path, headline, image, at, films } = story
  const deleting = useRef<HTMLButtonElement>(null)
  // In step with the document's focus, which was on the way to undo.
  useEffect(() => {
    if (isBack && deleting.current) arriveAt(deleting.current)
  }, [isBack])
  const facts = [
    t('saved.size', { size: megabytes(bytesOf(story)) }),
    t('saved.since', { date: date(at) }),
    ...(films.isKept ? [t('saved.filmed')] : []),
  ]
  return (
    <>
      {image && <Picture className={styles.picture} image={image} decorative sizes="9.5rem" />}
      <h3 className={styles.headline} {...voice}>
        <PageLink to={path.slice(base.length)}>{headline}</PageLink>
      </h3>
      <p className={styles.facts}>{facts.join(' · ')}</p>
      <div className={styles.tools}>
        {films.addresses.length > 0 && !films.isKept && (
          <FilmButton
            story={story}
            saveFilms={saveFilms}
            onGone={() => deleting.current?.focus()}
          />
        )}
        <button
          ref={deleting}
          className={buttons.button}
          type="button"
          onClick={() => void onDelete()}
        >
          {t('saved.delete')}
          <Hidden>
            – <span {...voice}>{headline}</span>
          </Hidden>
        </button>
      </div>
    </>
  )
}

type FilmProps = Pick<Props, 'story' | 'saveFilms'> & { onGone: () => void }

/** Saves a story's recordings too; says how far that is, and stops it when it is pressed again. */
function FilmButton({ story, saveFilms, onGone }: FilmProps) {
  const { t } = useLocale()
  const [part, setPart] = useState<number>()
  const [failed, setFailed] = useState<'failed' | 'full'>()
  const stop = useRef<AbortController>(undefined)
  const gone = useRef(onGone)
  // In step with the network, since who leaves the page does not wait for it, and with the document's focus, which has gone
  // with the button if it was there.
  useEffect(
    () => () => {
      stop.current?.abort()
      if (document.activeElement === document.body) gone.current()
    },
    [],
  )

  const save = async () => {
    const control = new AbortController()
    stop.current = control
    setPart(0)
    setFailed(undefined)
    try {
      await saveFilms(story, setPart, control.signal)
    } catch (cause) {
      setPart(undefined)
      if (!control.signal.aborted) setFailed(isFull(cause) ? 'full' : 'failed')
    }
  }
  const isSaving = part !== undefined
  return (
    <>
      <button
        className={buttons.button}
        type="button"
        onClick={() => (isSaving ? stop.current?.abort() : void save())}
      >
        {isSaving ? t('saved.stop') : t('saved.film', { size: megabytes(story.films.bytes) })}
      </button>
      {isSaving && (
        <p className={styles.facts}>{t('saved.filming', { percent: Math.round(part * 100) })}</p>
      )}
      {failed && (
        <p className={styles.facts} role="alert">
          {t(`saved.${failed}`)}
        </p>
      )}
    </>
  )
}

/** What stands in the place of a deleted story: a way back, which has focus. */
export function DeletedItem({ story, onUndo }: { story: SavedStory; onUndo: () => Promise<void> }) {
  const { t } = useLocale()
  const id = useId()
  const [isFailed, setFailed] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  // In step with the document's focus: the button that deleted it is gone.
  useEffect(() => button.current?.focus(), [])
  const undo = () => onUndo().catch(() => setFailed(true))
  return (
    <div className={styles.deleted}>
      <p id={id}>{t('saved.deleted', { headline: story.headline })}</p>
      <button
        ref={button}
        className={buttons.button}
        type="button"
        aria-describedby={id}
        onClick={() => void undo()}
      >
        {t('saved.undo')}
      </button>
      {isFailed && <p role="alert">{t('saved.failed')}</p>}
    </div>
  )
}
