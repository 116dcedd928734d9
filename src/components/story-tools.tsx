import { ownPath } from '#src/model/addresses.ts'
import { takeOver } from '#src/lib/take-over.ts'
import { useLocale } from '#src/i18n/locale.ts'
import { useInterfaceVoice } from '#src/i18n/voice.ts'
import { press } from '#src/reader/presses.ts'
import buttons from './button.module.css'
import { PageLink } from './page-link.tsx'
import type { StoryDesk } from './story-desk.ts'
import styles from './story-tools.module.css'

type Props = { headline: string; desk: StoryDesk | undefined }

/** What one does with a story: set how it reads, and what else its desk can do. */
export function StoryTools({ headline, desk }: Props) {
  const { t, edition } = useLocale()
  const words = useInterfaceVoice()
  const group = desk && ({ role: 'group', 'aria-label': t('story.tools') } as const)
  return (
    <div className={styles.tools} {...group} {...words}>
      <PageLink
        className={buttons.button}
        to={ownPath(edition, 'settings')}
        onClick={(event) => {
          if (takeOver(event)) press('settings')
        }}
      >
        {t('settings.title')}
      </PageLink>
      {desk && <desk.StoryActions headline={headline} />}
    </div>
  )
}
