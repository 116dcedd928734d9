import type { ReactNode } from 'react'
import type { Block, BlockType } from '#src/model/block.ts'
import type { Video } from '#src/model/media.ts'
import { usePreferences } from '#src/reader/preferences.ts'
import { renderBlock } from './blocks/render-block.tsx'
import { RelatedVideos } from './related-videos.tsx'
import { StoryContents } from './story-contents.tsx'
import styles from './story-body.module.css'

/** As many blocks fill the first window of any screen. */
const first = 6

/** What interrupts a text; it carries `data-insert`, for the page that does not know yet who reads it. */
const inserts = new Set<BlockType>(['video', 'audio', 'story', 'factbox', 'pullquote'])

/**
 * The text of a story; behind it what interrupts it, where the reader wants to read straight through. Videos that stand
 * side by side become one section that can be skipped.
 */
export function StoryBody({ blocks, whole }: { blocks: Block[]; whole: boolean }) {
  const isStraight = 'through' in usePreferences().reading
  const isBehind = ({ type }: Block) => isStraight && inserts.has(type)
  const behind = blocks.filter(isBehind)
  const text = blocks.filter((block) => !isBehind(block))
  return (
    <>
      <div className={styles.body}>
        <StoryContents blocks={blocks} />
        {toParts(whole ? text : text.slice(0, first), text.length)}
      </div>
      {whole && behind.length > 0 && <div className={styles.body}>{toParts(behind, 0)}</div>}
    </>
  )
}

function toParts(blocks: Block[], all: number): ReactNode[] {
  const parts: ReactNode[] = []
  let videos: Video[] = []
  let level: 2 | 3 = 2
  const flush = () => {
    if (videos.length)
      parts.push(<RelatedVideos key={parts.length} videos={videos} level={level} insert />)
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
