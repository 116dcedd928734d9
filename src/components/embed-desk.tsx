import type { ReactNode } from 'react'
import type { Block } from '#src/model/block.ts'
import { embedProviders, frameAddress } from '#src/model/embed-providers.ts'
import { loadEmbedWords } from '#src/i18n/embed-words.ts'
import { EmbedFrame } from './embed-frame.tsx'

/** What stands in the room below an embed's link, once its words are there too; null where there is no player for it. */
export async function openEmbed(embed: Block<'embed'>['embed'], lang: string): Promise<ReactNode> {
  const named = embed.provider.toLowerCase()
  const provider = Object.values(embedProviders).find(({ name }) => name.toLowerCase() === named)
  const address = provider && frameAddress(provider, embed.url, lang)
  if (!address) return null
  await loadEmbedWords(lang)
  return <EmbedFrame title={embed.title} provider={provider.name} address={address} />
}
