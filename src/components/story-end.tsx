import { leftOut } from '#src/model/story.ts'
import type { Person, Story } from '#src/model/story.ts'
import { useLocale } from '#src/i18n/locale.ts'
import { useInterfaceVoice } from '#src/i18n/voice.ts'
import { InlineText } from './inline-text.tsx'
import { PageLink } from './page-link.tsx'
import { Picture } from './picture.tsx'
import styles from './story-end.module.css'

/** What follows the last word: who edited and translated, and who wrote. */
export function StoryEnd({ story }: { story: Story }) {
  const { t, list } = useLocale()
  const words = useInterfaceVoice()
  const names = (role: Person['role']) =>
    story.contributors.filter((person) => person.role === role).map(({ name }) => name)
  const [editors, translators] = [names('editor'), names('translator')]
  const missing = story.warnings.filter(({ so }) => so === leftOut)
  return (
    <div className={styles.end}>
      {missing.length > 0 && (
        <p className={styles.line} {...words}>
          {t('story.passedOver', { count: missing.length })}
        </p>
      )}
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
