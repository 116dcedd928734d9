import { numberAt, textAt } from '#src/formats/fields.ts'
import { idOf } from '#src/formats/to-story.ts'
import { unsorted } from '#src/formats/wordpress.ts'
import { plainOf } from '#src/markup/inlines.ts'
import type { Parse } from '#src/markup/tree.ts'
import type { ListOf } from '#src/model/addresses.ts'
import { SourceFailure } from './source.ts'
import type { Rest } from './wordpress-rest.ts'

/** A list as WordPress has it: the parameters that posts are narrowed by, and what it is called. */
type Narrowed = { by: Record<string, string>; title?: string; description?: string }

/** Finds what stands behind a list's address: a category with those below it, a tag, a writer. */
export function listsIn(rest: Rest, parse: Parse) {
  const first = async (route: string, slug: string, signal?: AbortSignal) => {
    const fields = { slug, _fields: 'id,name,description' }
    const [thing] = (await rest(route, fields, signal)).items
    return thing
  }
  const told = (thing: unknown, by: (id: string) => Record<string, string>): Narrowed => {
    const [title, description] = ['name', 'description'].map((it) =>
      plainOf(parse(textAt(thing, it) ?? '')),
    )
    return {
      by: by(textAt(thing, 'id') ?? ''),
      ...(title && { title }),
      ...(description && { description }),
    }
  }
  return async (list: ListOf, signal?: AbortSignal): Promise<Narrowed> => {
    if (list.kind === 'latest') return { by: {} }
    if (list.kind === 'authors') {
      const author = await first('users', list.id, signal)
      if (author) return told(author, (id) => ({ author: id }))
    }
    if (list.kind === 'topics') {
      const category = await first('categories', list.slug, signal)
      if (category)
        return told(category, (id) => ({
          'categories[terms]': id,
          'categories[include_children]': 'true',
        }))
      const tag = await first('tags', list.slug, signal)
      if (tag) return told(tag, (id) => ({ tags: id }))
    }
    throw new SourceFailure('not-found', list.kind)
  }
}

/** The categories that have posts, those with the most first: as the search's filter has them, with their ids. */
export async function topicsOf(rest: Rest, parse: Parse, signal?: AbortSignal) {
  const parameters = {
    hide_empty: 'true',
    per_page: 100,
    orderby: 'count',
    order: 'desc',
    _fields: 'id,slug,name,count',
  }
  const { items } = await rest('categories', parameters, signal)
  return items.flatMap((it) => {
    const [id, slug, name = ''] = ['id', 'slug', 'name'].map((field) => textAt(it, field))
    if (!id || !slug || slug === unsorted) return []
    const value = idOf(slug)
    return [{ id, value, text: plainOf(parse(name)) || value, count: numberAt(it, 'count') ?? 0 }]
  })
}
