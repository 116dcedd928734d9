import type { Story } from '#src/model/story.ts'
import { canSave, useSavedStories } from '#src/reader/saved-stories.ts'
import { Listen } from './listen.tsx'
import { SaveButton } from './save-button.tsx'
import styles from './story-ways.module.css'

type Props = { story: Story; article: HTMLElement }

/** What one may want of a story before one reads it: to hear it, to keep it for later. */
export function StoryWays({ story, article }: Props) {
  const { saved, failed } = useSavedStories()
  // Voices may come late, and stand before the other way, which does not move then.
  if (canSave() && !saved && !failed) return null
  return (
    <div className={styles.ways}>
      <Listen story={story} article={article} />
      <SaveButton {...story} />
    </div>
  )
}
