import type { Block } from './block.ts'
import type { Image, Video } from './media.ts'
import type { Story } from './story.ts'

/** What a film and a recording have in common. */
export type Played = Pick<Video, 'title' | 'sources' | 'tracks' | 'poster' | 'fallbackUrl'>

/** What becomes of a picture and of what is played; undefined where it cannot be had. */
export type Media = {
  image: (image: Image) => Image | undefined
  played: <T extends Played>(played: T) => T | undefined
}

/** The story with the media that can be had: of others the caption stays, or a link to where they play. */
export function withMedia({ hero, ...story }: Story, media: Media): Story {
  const image = hero?.type === 'image' ? media.image(hero.image) : undefined
  const video = hero?.type === 'video' ? media.played(hero.video) : undefined
  return {
    ...story,
    ...(image && { hero: { type: 'image', image } }),
    ...(video && { hero: { type: 'video', video } }),
    body: [
      ...(hero?.type === 'video' && !video ? [linkTo(hero.video)] : []),
      ...(hero?.type === 'image' && !image ? captionOf(hero.image) : []),
      ...blocksIn(story.body, media),
    ],
  }
}

function blocksIn(blocks: Block[], media: Media): Block[] {
  return blocks.flatMap((block): Block[] => {
    switch (block.type) {
      case 'image': {
        const image = media.image(block.image)
        return image ? [{ ...block, image }] : captionOf(block.image)
      }
      case 'gallery': {
        const all = block.images.map((it) => ({ it, image: media.image(it) }))
        const images = all.flatMap(({ image }) => image ?? [])
        const lost = all.flatMap(({ it, image }) => (image ? [] : captionOf(it)))
        return [...(images.length ? [{ ...block, images }] : []), ...lost]
      }
      case 'video': {
        const video = media.played(block.video)
        return video ? [{ ...block, video }] : [linkTo(block.video)]
      }
      case 'audio': {
        const audio = media.played(block.audio)
        return audio ? [{ ...block, audio }] : [linkTo(block.audio)]
      }
      case 'list':
        return [
          {
            ...block,
            items: block.items.map((it) => ({
              ...it,
              ...(it.blocks && { blocks: blocksIn(it.blocks, media) }),
            })),
          },
        ]
      case 'factbox':
        return [{ ...block, blocks: blocksIn(block.blocks, media) }]
      default:
        return [block]
    }
  })
}

/** Without its picture a caption is still something that was said. */
function captionOf({ caption }: Image): Block[] {
  return caption ? [{ type: 'paragraph', text: caption }] : []
}

/** What plays from elsewhere alone is a way there. */
function linkTo({ title, fallbackUrl }: Pick<Video, 'title' | 'fallbackUrl'>): Block {
  const provider = new URL(fallbackUrl).hostname
  return { type: 'embed', embed: { provider, url: fallbackUrl, title, kind: 'video' } }
}
