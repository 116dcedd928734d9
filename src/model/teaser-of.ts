import { plainText } from './inline.ts'
import { bodyText } from './story-text.ts'
import type { Story } from './story.ts'
import type { Teaser } from './teaser.ts'

/** What a teaser is made of. */
type Shown = Pick<
  Story,
  | 'id'
  | 'url'
  | 'headline'
  | 'shortHeadline'
  | 'topics'
  | 'description'
  | 'hero'
  | 'type'
  | 'inLanguage'
  | 'datePublished'
  | 'body'
>

/** A story as lists show it: by its standfirst, or the beginning of its text. */
export function teaserOf(story: Shown): Teaser {
  const { id, url, headline, shortHeadline, topics, description, hero, type, inLanguage } = story
  const image = hero?.type === 'video' ? hero.video.poster : hero?.image
  const media = type === 'video' || type === 'audio' || type === 'gallery' ? type : undefined
  const words = description ? plainText(description) : beginning(bodyText(story.body).join(' '))
  const duration = hero?.type === 'video' ? hero.video.duration : heardIn(story)
  return {
    id,
    url,
    headline: shortHeadline ?? headline,
    ...(topics[0] && { kicker: topics[0] }),
    ...(words && words !== headline && { description: words }),
    // Beside its own headline a picture says nothing new.
    ...(image && { image: { alt: '', sources: image.sources } }),
    ...(story.datePublished && { datePublished: story.datePublished }),
    ...(media && { media }),
    ...(duration !== undefined && { duration }),
    inLanguage,
  }
}

/** Seconds of what an audio story has to be heard. */
function heardIn({ type, body }: Shown): number | undefined {
  const [first] = type === 'audio' ? body.filter((block) => block.type === 'audio') : []
  return first?.audio.duration
}

/** Letters of a text that stand for a standfirst where there is none. */
const enough = 180

function beginning(text: string): string {
  const words = text.replaceAll(/\s+/g, ' ').trim()
  return words.length > enough ? `${words.slice(0, enough).replace(/\s+\S*$/, '')}…` : words
}
