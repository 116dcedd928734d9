import { useEffect, useId, useState } from 'react'
import { megabytes } from '#src/lib/megabytes.ts'
import { useLocale } from '#src/i18n/locale.ts'
import type { SavedStory } from '#src/reader/library.ts'
import { bytesOf, canSave, tidySaved, useSavedStories } from '#src/reader/saved-stories.ts'
import { DeletedItem, SavedItem } from './saved-item.tsx'
import styles from './saved-stories.module.css'

const orders = {
  latest: (a, b) => b.at.localeCompare(a.at),
  earliest: (a, b) => a.at.localeCompare(b.at),
  largest: (a, b) => bytesOf(b) - bytesOf(a),
} satisfies Record<string, (a: SavedStory, b: SavedStory) => number>
type Order = keyof typeof orders

/** What the reader saved: how much of the device it takes, in the order one likes; what is deleted can be put back in its place. */
export function SavedStories() {
  const { t } = useLocale()
  const { saved, failed, remove, putBack, saveFilms } = useSavedStories()
  const [order, setOrder] = useState<Order>('latest')
  const [deleted, setDeleted] = useState<SavedStory[]>([])
  /** Whose button has focus again once it is there again. */
  const [back, setBack] = useState('')
  const title = useId()
  // In step with the device: files that nothing refers to any more go when one comes and leaves.
  useEffect(() => {
    tidySaved()
    return tidySaved
  }, [])

  if (failed || !canSave()) return <p>{t('saved.never')}</p>
  if (!saved) return null
  const isGone = ({ path }: SavedStory) => !saved.some((it) => it.path === path)
  const items = [...saved, ...deleted.filter(isGone)].toSorted(orders[order])
  const size = megabytes(saved.reduce((sum, it) => sum + bytesOf(it), 0))
  const drop = async (story: SavedStory) => {
    setDeleted([...deleted.filter(({ path }) => path !== story.path), story])
    await remove(story)
  }
  const restore = async (story: SavedStory) => {
    // Before it is there, so that focus is nowhere else in between.
    setBack(story.path)
    await putBack(story)
  }
  return (
    <section className={styles.section} aria-labelledby={title}>
      <h2 id={title}>{t('saved.list')}</h2>
      {items.length === 0 && <p className={styles.note}>{t('saved.empty')}</p>}
      {items.length > 0 && (
        <div className={styles.bar}>
          <p>{t('saved.total', { count: saved.length, size })}</p>
          {items.length > 1 && (
            <label>
              {t('saved.order')}{' '}
              <select
                className={styles.order}
                value={order}
                // The values are those below.
                onChange={({ target }) => setOrder(target.value as Order)}
              >
                {(Object.keys(orders) as Order[]).map((it) => (
                  <option key={it} value={it}>
                    {t(`saved.order.${it}`)}
                  </option>
                ))}
              </select>
            </label>
          )}
        </div>
      )}
      <ul className={styles.list}>
        {items.map((story) => (
          <li key={story.path} className={styles.item}>
            {isGone(story) ? (
              <DeletedItem story={story} onUndo={() => restore(story)} />
            ) : (
              <SavedItem
                story={story}
                isBack={back === story.path}
                onDelete={() => drop(story)}
                saveFilms={saveFilms}
              />
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
