import { storyPath, listPath } from '#src/model/addresses.ts'
import { plainText } from '#src/model/inline.ts'
import type { Inline } from '#src/model/inline.ts'
import type { Audio, Image, Video } from '#src/model/media.ts'
import type { Organization } from '#src/model/story.ts'
import { small } from '#src/model/teaser.ts'
import type { Link, Teaser } from '#src/model/teaser.ts'
import type { MediaLibrary } from './media.ts'
import type { Newsroom } from './newsroom.ts'
import type { Problem } from './problem.ts'

type Path = (string | number)[]
type Context = {
  file: string
  lang: string
  newsroom: Newsroom
  media: MediaLibrary
  /** Each story's files in all languages, by its id. */
  languages: Map<string, Newsroom['stories']>
  isShown: (story: Newsroom['stories'][number]) => boolean
  teasers: Map<string, Teaser>
  problems: Problem[]
  notices: Problem[]
}

/** Turns the names in one story's file into what they stand for; a name that stands for nothing is a problem. */
export class References {
  readonly #context: Context

  constructor(context: Context) {
    this.#context = context
  }

  picture(name: string, path: Path, caption?: Inline[]): Image | undefined {
    const { media, lang, newsroom } = this.#context
    const known = newsroom.pictures.keys()
    const image = media.picture(name, lang, caption)
    const said = caption && plainText(caption)
    if (said && said === image?.alt)
      this.#context.problems.push({
        file: this.#context.file,
        path: [...path.slice(0, -1), 'caption'].join('.'),
        found: JSON.stringify(said),
        expected: 'what the alternative text does not say',
      })
    return this.#found(image, name, path, 'a picture', known)
  }

  video(id: string, path: Path): Video | undefined {
    const { media, lang, newsroom } = this.#context
    return this.#found(media.video(id, lang), id, path, 'a video', newsroom.videos.keys())
  }

  audio(id: string, path: Path): Audio | undefined {
    const { media, lang, newsroom } = this.#context
    return this.#found(media.audio(id, lang), id, path, 'a recording', newsroom.audio.keys())
  }

  topic(slug: string, path: Path): Link | undefined {
    const { newsroom, lang } = this.#context
    const topic = newsroom.topics[slug]
    const link = topic && {
      text: topic.name[lang] ?? slug,
      url: listPath(lang, { kind: 'topics', slug }),
    }
    return this.#found(link, slug, path, 'a topic', Object.keys(newsroom.topics))
  }

  desk(id: string, path: Path): { name: string; bio?: Inline[] } | undefined {
    const { newsroom, lang } = this.#context
    const desk = newsroom.desks[id]
    const bio = desk?.bio?.[lang]
    const found = desk && { name: desk.name[lang] ?? id, ...(bio && { bio }) }
    return this.#found(found, id, path, 'a desk', Object.keys(newsroom.desks))
  }

  agency(id: string, path: Path): Organization | undefined {
    const { newsroom, lang } = this.#context
    const agency = newsroom.agencies[id]
    const found = agency && {
      name: agency.name[lang] ?? id,
      ...(agency.url && { url: agency.url }),
      role: 'agency' as const,
    }
    return this.#found(found, id, path, 'an agency', Object.keys(newsroom.agencies))
  }

  teaser(id: string, path: Path): Teaser | undefined {
    const { teasers, languages, lang, file, notices } = this.#context
    const teaser = teasers.get(id)
    if (teaser || !languages.get(id)?.some((it) => it.lang === lang))
      return this.#found(teaser && small(teaser), id, path, 'a story', teasers.keys())
    notices.push({
      file,
      path: path.join('.'),
      found: `${JSON.stringify(id)}, which is withdrawn or not out yet`,
      expected: 'a story that is shown; the page does without it',
    })
    return undefined
  }

  /** The same story in other languages, where it is shown: the file of the same name. */
  alternates(id: string): { inLanguage: string; url: string }[] {
    const { languages, lang, isShown } = this.#context
    const others = languages.get(id)?.filter((it) => it.lang !== lang && isShown(it)) ?? []
    return others.map((it) => ({ inLanguage: it.lang, url: storyPath(it.lang, id) }))
  }

  /** A block as it was written, with every reference in it, at any depth, replaced by what it stands for. */
  resolve(written: unknown, path: Path): unknown {
    if (Array.isArray(written))
      return written
        .map((item, index) => this.resolve(item, [...path, index]))
        .filter((item) => item !== undefined)
    if (typeof written !== 'object' || !written) return written
    const fields: Record<string, unknown> = Object.fromEntries(Object.entries(written))
    const { type, picture, video, audio, id, caption, ...rest } = fields
    if (typeof picture === 'string') {
      const image = this.picture(picture, [...path, 'picture'], caption as Inline[] | undefined)
      return type === undefined ? image : { type, image, ...rest }
    }
    if (type === 'video' && typeof video === 'string')
      return { type, video: this.video(video, [...path, 'video']) }
    if (type === 'audio' && typeof audio === 'string')
      return { type, audio: this.audio(audio, [...path, 'audio']) }
    if (type === 'story' && typeof id === 'string') return this.#storyBlock(id, [...path, 'id'])
    if (type === 'gallery' && 'pictures' in rest) {
      const { pictures, ...others } = rest
      return { type, images: this.resolve(pictures, [...path, 'pictures']), ...others }
    }
    return Object.fromEntries(
      Object.entries(fields).map(([key, value]) => [key, this.resolve(value, [...path, key])]),
    )
  }

  #storyBlock(id: string, path: Path): unknown {
    const teaser = this.teaser(id, path)
    return teaser && { type: 'story', teaser }
  }

  #found<T>(
    value: T | undefined,
    name: string,
    path: Path,
    what: string,
    known: Iterable<string>,
  ): T | undefined {
    if (value === undefined) {
      const expected = `${what} that exists: ${[...known].join(', ') || 'there is none yet'}`
      this.#context.problems.push({
        file: this.#context.file,
        path: path.join('.'),
        found: JSON.stringify(name),
        expected,
      })
    }
    return value
  }
}
