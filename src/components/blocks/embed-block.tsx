import type { Block } from '#src/model/block.ts'
import { TextLink } from '#src/components/text-link.tsx'
import { useLocale } from '#src/i18n/locale.ts'
import styles from './box.module.css'

/** What belongs to another party: a link with its title, and no request to them. */
export function EmbedBlock({ block: { embed } }: { block: Block<'embed'> }) {
  const { t } = useLocale()
  return (
    <p className={styles.alone}>
      <TextLink href={embed.url}>
        {t('embed.link', { title: embed.title, provider: embed.provider })}
      </TextLink>
    </p>
  )
}
