import type { Block } from '#src/model/block.ts'

export function CodeBlock({ block: { text } }: { block: Block<'code'> }) {
  return (
    <pre>
      <code>{text}</code>
    </pre>
  )
}
