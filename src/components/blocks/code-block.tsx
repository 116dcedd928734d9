import type { Block } from '#src/model/block.ts'

export function CodeBlock({ block: { text } }: { block: Block<'code'> }) {
  return (
    // Long lines scroll, so the block takes focus.
    <pre tabIndex={0}>
      <code>{text}</code>
    </pre>
  )
}
