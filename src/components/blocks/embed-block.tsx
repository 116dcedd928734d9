import { use, useEffect, useState } from 'react'
import type { ReactNode } from 'react'
import type { Block } from '#src/model/block.ts'
import { ListedEmbeds } from '#src/components/listed-embeds.ts'
import { TextLink } from '#src/components/text-link.tsx'
import { useLocale } from '#src/i18n/locale.ts'
import styles from './box.module.css'

/**
 * What belongs to another party: a link with its title, and no request to them. Below it, where the newsroom lists that
 * party, room for what an awake page puts there.
 */
export function EmbedBlock({ block: { embed } }: { block: Block<'embed'> }) {
  const { t, lang } = useLocale()
  const isListed = use(ListedEmbeds)?.includes(embed.provider.toLowerCase())
  const [frame, setFrame] = useState<ReactNode>()
  // In step with the part that is loaded apart; null where there is none to be had.
  useEffect(() => {
    if (isListed)
      import('#src/components/embed-desk.tsx')
        .then((chunk) => chunk.openEmbed(embed, lang))
        .then(setFrame, () => setFrame(null))
  }, [isListed, embed, lang])
  return (
    <>
      <p className={styles.alone}>
        <TextLink href={embed.url}>
          {t('embed.link', { title: embed.title, provider: embed.provider })}
        </TextLink>
      </p>
      {isListed && (
        <>
          {embed.description && <p>{embed.description}</p>}
          {frame !== null && <div data-embed="">{frame}</div>}
        </>
      )}
    </>
  )
}
