import type { PageState } from '#src/data/page-state.ts'

/** The story that a page was rendered from, as it stands in the page's HTML; undefined where it is the page of none. */
export function storyIn(html: string): unknown {
  const [, state = 'null'] = /id="state">([^<]*)/.exec(html) ?? []
  // As render.tsx writes it.
  const page = JSON.parse(state) as Partial<PageState> | null
  return page?.read?.find(([[kind]]) => kind === 'story')?.[1]
}
