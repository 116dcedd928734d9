import { withNextVideo, withRelated } from '#src/model/related.ts'
import { published } from '#src/model/story.ts'
import { teaserOf } from '#src/model/teaser-of.ts'
import { assemble, compileEdition } from './compile.ts'
import type { Edition } from './compile.ts'
import { compileLive } from './compile-live.ts'
import { liveOf, sourcesOf } from './config.ts'
import type { Config } from './config.ts'
import { bringMedia } from './foreign-media.ts'
import { menuOf, readForeign } from './foreign-stories.ts'
import { ContentError } from './problem.ts'
import { tellReading } from './progress.ts'

type Task = {
  config: Config
  sources: string[]
  as?: string | undefined
  cache: string
  now?: Date
}

/**
 * Compiles what another system holds into an edition, and gives the configuration with what its stories add to it:
 * languages and a menu. Throws a ContentError where there is no story at all.
 */
export async function compileForeign({
  config,
  sources,
  as,
  cache,
  now = new Date(),
}: Task): Promise<{ edition: Edition; config: Config }> {
  const codes = config.languages.map(({ code }) => code)
  const reading = { sources, as, lang: codes[0] ?? 'en' }
  const found = await readForeign({ ...reading, languages: codes, now }, tellReading)
  const { names, notices, top } = found
  if (!found.stories.length)
    throw new ContentError(
      notices.length
        ? notices
        : [
            {
              file: sources.join(', '),
              path: '(whole source)',
              found: 'no document',
              expected: 'stories',
            },
          ],
    )
  const brought = await bringMedia(found.stories.map(published), cache, notices)
  const stories = brought.stories.toSorted((a, b) =>
    (b.datePublished ?? '').localeCompare(a.datePublished ?? ''),
  )
  const own = new Set(stories.map(({ inLanguage }) => inLanguage))
  const known = config.languages.filter(({ code }) => own.has(code))
  const others = [...own]
    .filter((code) => !codes.includes(code))
    .map((code) => ({
      code,
      name: new Intl.DisplayNames(code, { type: 'language' }).of(code) ?? code,
    }))
  const settled: Config = {
    ...config,
    languages: [...known, ...others],
    menu: menuOf(stories, config.menu, names, notices),
  }
  const compiled = settled.languages.map(({ code: lang }) => {
    const inLanguage = stories.filter((it) => it.inLanguage === lang)
    const teasers = inLanguage.filter(({ status }) => status === 'usable').map(teaserOf)
    const byId = new Map(teasers.map((it) => [it.id, it]))
    return { lang, stories: withNextVideo(withRelated(inLanguage, byId), byId), teasers }
  })
  const assembled = assemble({
    config: settled,
    newsroom: names,
    compiled,
    top,
    problems: [],
    notices,
  })
  return {
    edition: { ...assembled, assets: brought.assets, pictures: brought.pictures },
    config: settled,
  }
}

type Wanted = { cache: string; from?: string[] | undefined; as?: string | undefined }

/** What the configuration or `from` names, another system's documents, else the newsroom's folder; the newsroom's hook with it. */
export async function compileAny(
  config: Config,
  wanted: Wanted,
): Promise<{ edition: Edition; config: Config }> {
  const { edition, config: settled } = await compiledFrom(config, wanted)
  const hook = settled.hook ? [{ from: settled.hook.file, to: 'hook.js' }] : []
  return { edition: { ...edition, assets: [...edition.assets, ...hook] }, config: settled }
}

async function compiledFrom(config: Config, { cache, from, as }: Wanted) {
  const live = liveOf(config)
  if (live && !from) return { edition: await compileLive(config, live), config }
  const sources = from ?? sourcesOf(config)
  if (sources.length) return compileForeign({ config, sources, as, cache })
  return { edition: await compileEdition(config, { cache }), config }
}
