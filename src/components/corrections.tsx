import { useId } from 'react'
import type { Story } from '#src/model/story.ts'
import { useLocale } from '#src/i18n/locale.ts'
import { useInterfaceVoice } from '#src/i18n/voice.ts'
import box from './blocks/box.module.css'
import { InlineText } from './inline-text.tsx'

/** What was wrong in a story and has been put right, before its first word: nobody reads on past it. */
export function Corrections({ story: { corrections } }: { story: Story }) {
  const { t, date } = useLocale()
  const words = useInterfaceVoice()
  const id = useId()
  return (
    <section className={box.box} aria-labelledby={id}>
      <h2 id={id} {...words}>
        {t('story.corrections', { count: corrections.length })}
      </h2>
      {corrections.map((correction, index) => (
        <p key={index}>
          <InlineText text={correction.text} />{' '}
          {correction.date && (
            <time dateTime={correction.date} {...words}>
              {date(correction.date)}
            </time>
          )}
        </p>
      ))}
    </section>
  )
}
