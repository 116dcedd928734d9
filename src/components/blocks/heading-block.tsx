import type { Block } from '#src/model/block.ts'
import { InlineText } from '#src/components/inline-text.tsx'

export function HeadingBlock({ block }: { block: Block<'heading'> }) {
  const Heading = `h${block.level}` as const
  return (
    <Heading id={block.id}>
      <InlineText text={block.text} />
    </Heading>
  )
}
