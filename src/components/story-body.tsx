import type { ReactNode } from 'react'
import type { Block } from '#src/model/block.ts'
import type { Video } from '#src/model/media.ts'
import { renderBlock } from './blocks/render-block.tsx'
import { RelatedVideos } from './related-videos.tsx'
import { StoryContents } from './story-contents.tsx'
import styles from './story-body.module.css'

/** As many blocks fill the first window of any screen. */
const first = 6

/** The text of a story. Videos that stand side by side in it become one section that can be skipped. */
export function StoryBody({ blocks, whole }: { blocks: Block[]; whole: boolean }) {
  const shown = whole ? blocks : blocks.slice(0, first)
  return (
    <div className={styles.body}>
      <StoryContents blocks={blocks} />
      {toParts(shown, blocks.length)}
    </div>
  )
}

function toParts(blocks: Block[], all: number): ReactNode[] {
  const parts: ReactNode[] = []
  let videos: Video[] = []
  let level: 2 | 3 = 2
  const flush = () => {
    if (videos.length)
      parts.push(<RelatedVideos key={parts.length} videos={videos} level={level} />)
    videos = []
  }
  for (const [index, block] of blocks.entries()) {
    if (block.type === 'video') {
      videos.push(block.video)
      continue
    }
    flush()
    if (block.type === 'heading') level = 3
    parts.push(renderBlock(block, { key: parts.length, level, last: index === all - 1 }))
  }
  flush()
  return parts
}
