import type { Block } from '#src/model/block.ts'
import { directionOf } from '#src/model/direction.ts'
import { InlineText } from '#src/components/inline-text.tsx'
import styles from './quote-block.module.css'

export function QuoteBlock({ block: { paragraphs, cite, lang } }: { block: Block<'quote'> }) {
  return (
    <blockquote className={styles.quote}>
      <div lang={lang} dir={lang && directionOf(lang)}>
        {paragraphs.map((text, index) => (
          <p key={index}>
            <InlineText text={text} />
          </p>
        ))}
      </div>
      {cite && (
        <footer>
          <InlineText text={cite} />
        </footer>
      )}
    </blockquote>
  )
}
