import type { Block } from '#src/model/block.ts'
import { StoryItems, StoryList } from '#src/components/story-list.tsx'

/** Another story, where an editor put it into the text. */
export function StoryBlock({ block: { teaser } }: { block: Block<'story'> }) {
  return (
    <StoryList>
      <StoryItems items={[teaser]} level={3} />
    </StoryList>
  )
}
