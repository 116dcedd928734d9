import { Fragment } from 'react'
import type { ReactNode } from 'react'
import type { Block, BlockType } from '#src/model/block.ts'
import { RelatedVideos } from '#src/components/related-videos.tsx'
import { CodeBlock } from './code-block.tsx'
import { EmbedBlock } from './embed-block.tsx'
import { FactboxBlock } from './factbox-block.tsx'
import { FootnotesBlock } from './footnotes-block.tsx'
import { GalleryBlock } from './gallery-block.tsx'
import { HeadingBlock } from './heading-block.tsx'
import { ImageBlock } from './image-block.tsx'
import { KeypointsBlock } from './keypoints-block.tsx'
import { ListBlock } from './list-block.tsx'
import type { Nest } from './nest.ts'
import { NoteBlock } from './note-block.tsx'
import { ParagraphBlock } from './paragraph-block.tsx'
import { PullquoteBlock } from './pullquote-block.tsx'
import { QaBlock } from './qa-block.tsx'
import { QuoteBlock } from './quote-block.tsx'
import { StoryBlock } from './story-block.tsx'
import { TableBlock } from './table-block.tsx'
import { TimelineBlock } from './timeline-block.tsx'
import { AudioBlock } from './audio-block.tsx'

/** Where a block stands: the level its own headings take in the outline, and whether it ends the story. */
export type Place = { level: 2 | 3 | 4; last?: boolean }

/** One block as what a reader sees. A block without an entry here does not compile. */
const renderers: { [T in BlockType]: (block: Block<T>, place: Place) => ReactNode } = {
  paragraph: (block, { last }) => <ParagraphBlock block={block} last={last} />,
  heading: (block) => <HeadingBlock block={block} />,
  list: (block, place) => <ListBlock block={block} nest={nestIn(place)} />,
  quote: (block) => <QuoteBlock block={block} />,
  pullquote: (block) => <PullquoteBlock block={block} />,
  image: (block) => <ImageBlock block={block} />,
  gallery: (block) => <GalleryBlock block={block} />,
  video: ({ video }, { level }) => <RelatedVideos videos={[video]} level={level} />,
  audio: (block, { level }) => <AudioBlock block={block} level={level} />,
  embed: (block) => <EmbedBlock block={block} />,
  table: (block) => <TableBlock block={block} />,
  code: (block) => <CodeBlock block={block} />,
  rule: () => <hr />,
  factbox: (block, place) => (
    <FactboxBlock block={block} level={place.level} nest={nestIn(place)} />
  ),
  keypoints: (block) => <KeypointsBlock block={block} />,
  timeline: (block, place) => (
    <TimelineBlock block={block} level={place.level} nest={nestIn(place)} />
  ),
  qa: (block, place) => <QaBlock block={block} level={place.level} nest={nestIn(place)} />,
  story: (block, { level }) => <StoryBlock block={block} level={level} />,
  note: (block) => <NoteBlock block={block} />,
  footnotes: (block) => <FootnotesBlock block={block} />,
}

export function renderBlock(block: Block, place: Place & { key: number }): ReactNode {
  // The map is typed entry by entry; the compiler cannot see that the entry and the block agree.
  const render = renderers[block.type] as (block: Block, place: Place) => ReactNode
  return <Fragment key={place.key}>{render(block, place)}</Fragment>
}

function nestIn({ level }: Place): Nest {
  const below = level === 2 ? 3 : 4
  return (blocks) => blocks.map((block, key) => renderBlock(block, { key, level: below }))
}
