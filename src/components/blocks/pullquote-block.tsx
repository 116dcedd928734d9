import type { Block } from '#src/model/block.ts'
import { directionOf } from '#src/model/direction.ts'
import { InlineText } from '#src/components/inline-text.tsx'
import styles from './pullquote-block.module.css'

export function PullquoteBlock({ block: { text, cite, lang } }: { block: Block<'pullquote'> }) {
  return (
    <figure className={styles.pull}>
      <blockquote lang={lang} dir={lang && directionOf(lang)}>
        <p>
          <InlineText text={text} />
        </p>
      </blockquote>
      {cite && (
        <figcaption>
          <InlineText text={cite} />
        </figcaption>
      )}
    </figure>
  )
}
