import type { Block } from '#src/model/block.ts'
import { StoryList } from '#src/components/story-list.tsx'

type Props = { block: Block<'story'>; level: 2 | 3 | 4 }

/** Another story, where an editor put it into the text. */
export function StoryBlock({ block: { teaser }, level }: Props) {
  return <StoryList items={[teaser]} level={level} insert />
}
