import type { Block } from '#src/model/block.ts'
import { MediaFigure } from '#src/components/media-figure.tsx'

type Props = { block: Block<'audio'>; level: 2 | 3 | 4 }

/** A recording with its chapters and every line that is said in it. */
export function AudioBlock({ block: { audio }, level }: Props) {
  return (
    <div data-insert>
      <MediaFigure media={audio} kind="audio" level={level} />
    </div>
  )
}
