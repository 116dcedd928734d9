import type { ListOf } from '#src/model/addresses.ts'
import type { Story } from '#src/model/story.ts'
import type { TeaserPage } from '#src/model/teaser.ts'

/** One page of a list, with the list it is of. */
export type ListPage = TeaserPage & { lang: string; list: ListOf }

/** What an edition shows: its usable stories, newest first, and the pages of its lists. */
export type Shown = { stories: Story[]; pages: ListPage[] }

/** Reads what is shown from an edition's documents, in the languages that it has. */
export function shownIn(documents: Map<string, unknown>, languages: string[]): Shown {
  const stories: Story[] = []
  const pages: ListPage[] = []
  for (const [path, document] of documents) {
    const [lang = '', kind = '', ...names] = path.replace(/\.json$/, '').split('/')
    if (!languages.includes(lang)) continue
    // The casts: compileEdition made the documents, and their paths say what they are.
    if (kind === 'stories') stories.push(document as Story)
    const list = listAt(kind, names)
    if (list) pages.push({ ...(document as TeaserPage), lang, list })
  }
  return {
    stories: stories
      .filter(({ status }) => status === 'usable')
      .toSorted((a, b) => time(b.datePublished) - time(a.datePublished)),
    pages,
  }
}

/** The list whose page stands at a document's path: `latest/1`, `topics/heritage/2`. */
function listAt(kind: string, names: string[]): ListOf | undefined {
  const [name = '', page] = names
  if ((kind === 'latest' || kind === 'videos') && name && !page) return { kind }
  if (kind === 'topics' && page) return { kind, slug: name }
  if (kind === 'authors' && page) return { kind, id: name }
  return undefined
}

function time(date?: string): number {
  return date ? Date.parse(date) : 0
}
