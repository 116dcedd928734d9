import { useId } from 'react'
import type { Person, Story } from '#src/model/story.ts'
import { useLocale } from '#src/i18n/locale.ts'
import { useInterfaceVoice } from '#src/i18n/voice.ts'
import box from './blocks/box.module.css'
import { InlineText } from './inline-text.tsx'
import { PageLink } from './page-link.tsx'
import { Picture } from './picture.tsx'
import styles from './story-end.module.css'

/** What follows the last word: corrections, who edited and translated, and who wrote. */
export function StoryEnd({ story }: { story: Story }) {
  const { t, list } = useLocale()
  const words = useInterfaceVoice()
  const names = (role: Person['role']) =>
    story.contributors.filter((person) => person.role === role).map(({ name }) => name)
  const [editors, translators] = [names('editor'), names('translator')]
  return (
    <div className={styles.end}>
      {story.warnings.length > 0 && (
        <p className={styles.line} {...words}>
          {t('story.passedOver', { count: story.warnings.length })}
        </p>
      )}
      {story.corrections.length > 0 && <Corrections story={story} />}
      {editors.length > 0 && (
        <p className={styles.line} {...words}>
          {t('story.edited', { names: list(editors) })}
        </p>
      )}
      {translators.length > 0 && (
        <p className={styles.line} {...words}>
          {t('story.translated', { names: list(translators) })}
        </p>
      )}
      {story.contributors
        .filter(({ role, bio }) => role === 'author' && bio)
        .map((person) => (
          <Biography key={person.name} person={person} />
        ))}
    </div>
  )
}

function Corrections({ story: { corrections } }: { story: Story }) {
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

function Biography({ person: { name, bio, url, image } }: { person: Person }) {
  const { t } = useLocale()
  const words = useInterfaceVoice()
  return (
    <div className={styles.person}>
      {image ? (
        <Picture className={styles.portrait} image={image} decorative sizes="4rem" />
      ) : (
        <span className={styles.monogram} aria-hidden="true">
          {initials(name)}
        </span>
      )}
      <div>
        <p>
          <InlineText text={bio ?? []} />
        </p>
        {url && (
          <PageLink to={url} {...words}>
            {t('story.all', { name })}
          </PageLink>
        )}
      </div>
    </div>
  )
}

function initials(name: string): string {
  return name
    .split(/\s+/)
    .slice(0, 2)
    .map((word) => [...word][0]?.toUpperCase())
    .join('')
}
