import type { Block } from '#src/model/block.ts'
import { directionOf } from '#src/model/direction.ts'
import { InlineText } from '#src/components/inline-text.tsx'
import styles from './pullquote-block.module.css'

export function PullquoteBlock({ block: { text, cite, lang } }: { block: Block<'pullquote'> }) {
  const first = typeof text[0] === 'string' ? text[0] : ''
  const mark = /^[“„«‹‘‚「『]/.exec(first)?.[0]
  return (
    <figure className={styles.pull} data-insert>
      <blockquote lang={lang} dir={lang && directionOf(lang)}>
        <p>
          {mark && <span className={styles.mark}>{mark}</span>}
          <InlineText text={mark ? [first.slice(mark.length), ...text.slice(1)] : text} />
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
