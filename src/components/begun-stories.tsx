import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useId, useState, useSyncExternalStore } from 'react'
import type { ReactNode, SyntheticEvent } from 'react'
import { useBase } from '#src/reader/use-base.ts'
import { useLocale } from '#src/i18n/locale.ts'
import { useContentVoice } from '#src/i18n/voice.ts'
import { allOf, put, take } from '#src/reader/library.ts'
import type { BegunStory } from '#src/reader/library.ts'
import { off, readStories } from '#src/reader/read-stories.ts'
import buttons from './button.module.css'
import { PageLink } from './page-link.tsx'
import { Check } from './reading-choice.tsx'
import form from './reading-form.module.css'
import styles from './saved-stories.module.css'

const begunKey = ['begun']

type Memory = { begun: BegunStory[]; read: string[] | typeof off }

/** What this device remembers of reading: stories that were left, stories that were read; and whether it remembers, which one can undo. */
export function BegunStories({ awake }: { awake: boolean }) {
  const { t, moment } = useLocale()
  const client = useQueryClient()
  const base = useBase()
  const { data = [] } = useQuery({
    queryKey: begunKey,
    queryFn: () => allOf('begun'),
    networkMode: 'always',
    retry: false,
    enabled: awake,
  })
  const read = useSyncExternalStore(readStories.listen, readStories.get, () => [])
  const [undo, setUndo] = useState<Memory>()
  const [isRestored, setRestored] = useState(false)
  const mine = data.filter(({ path }) => path.startsWith(`${base}/`))
  const isOn = read !== off

  const turn = async (to: Memory, back: Memory | undefined) => {
    setUndo(back)
    setRestored(!back)
    readStories.set(to.read)
    try {
      await take('begun')
      await put('begun', ...to.begun)
    } catch {
      // Where nothing can be kept there is nothing to forget.
    }
    await client.invalidateQueries({ queryKey: begunKey })
  }
  const now = { begun: data, read }
  const forget = (next: Memory['read']) => turn({ begun: [], read: next }, now)
  const forgetOrUndo = (event: SyntheticEvent) => {
    event.preventDefault()
    void (undo ? turn(undo, undefined) : forget(isOn ? [] : off))
  }
  const said = undo ? t('begun.cleared') : isRestored ? t('begun.restored') : ''
  const isEmpty = mine.length === 0 && (!isOn || read.length === 0)
  return (
    <>
      <Stories title={t('begun.title')} stories={mine.filter((it) => !it.isRead)}>
        {({ part }) => t('begun.part', { percent: Math.round(part * 100) })}
      </Stories>
      <Stories title={t('begun.read')} stories={mine.filter((it) => it.isRead)}>
        {({ at }) => moment(at)}
      </Stories>
      <form className={form.form} onSubmit={forgetOrUndo}>
        <fieldset className={form.all} role="presentation" disabled={!awake}>
          <Check
            text={t('begun.remember')}
            isOn={isOn}
            onSwitch={(isWanted) =>
              void (isWanted ? turn(undo ?? { begun: [], read: [] }, undefined) : forget(off))
            }
          />
          {isOn && isEmpty && !undo && <p className={styles.note}>{t('begun.none')}</p>}
          {/* Once it was pressed it stays as it is: it has focus. */}
          <button
            className={`${buttons.button} ${styles.clear}`}
            type="submit"
            disabled={isEmpty && !said}
          >
            {t(undo ? 'saved.undo' : 'begun.clear')}
          </button>
          <span className={styles.said} role="status">
            {said}
          </span>
        </fieldset>
      </form>
    </>
  )
}

type Props = {
  title: string
  stories: BegunStory[]
  /** What is said of each. */
  children: (story: BegunStory) => ReactNode
}

function Stories({ title, stories, children }: Props) {
  const id = useId()
  if (!stories.length) return null
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul className={styles.list}>
        {stories.map((story) => (
          <li key={story.path} className={styles.item}>
            <Story story={story}>{children(story)}</Story>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Story({ story, children }: { story: BegunStory; children: ReactNode }) {
  const base = useBase()
  return (
    <>
      <h3 className={styles.headline} {...useContentVoice(story.lang)}>
        <PageLink to={story.path.slice(base.length)}>{story.headline}</PageLink>
      </h3>
      <p className={styles.facts}>{children}</p>
    </>
  )
}
