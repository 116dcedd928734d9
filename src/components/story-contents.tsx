import { useId } from 'react'
import type { Block } from '#src/model/block.ts'
import { useLocale } from '#src/i18n/locale.ts'
import { useInterfaceVoice } from '#src/i18n/voice.ts'
import box from './blocks/box.module.css'
import { InlineText } from './inline-text.tsx'

/** From so many subheads on a story has a table of contents. */
const many = 4

/** The table of contents of a story that has many parts; nothing for one that has few. */
export function StoryContents({ blocks }: { blocks: Block[] }) {
  const { t } = useLocale()
  const words = useInterfaceVoice()
  const title = useId()
  const parts = blocks.flatMap((block) =>
    block.type === 'heading' && block.level === 2 ? [block] : [],
  )
  if (parts.length < many) return null
  return (
    <nav className={box.box} aria-labelledby={title}>
      <strong id={title} {...words}>
        {t('story.contents')}
      </strong>
      <ol>
        {parts.map(({ id, text }) => (
          <li key={id}>
            <a href={`#${id}`}>
              <InlineText text={text} linked />
            </a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
