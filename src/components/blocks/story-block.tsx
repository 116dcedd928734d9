import type { Block } from '#src/model/block.ts'
import { StoryList } from '#src/components/story-list.tsx'

/** Another story, where an editor put it into the text. */
export function StoryBlock({ block: { teaser } }: { block: Block<'story'> }) {
  return <StoryList items={[teaser]} level={3} />
}
