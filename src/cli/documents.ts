import { glob, readFile, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { answer, messageOf } from './answer.ts'
import type { Answer } from './answer.ts'
import { feedOn } from './feed-documents.ts'
import { told } from './guardian-key.ts'
import { nextPage } from './next-page.ts'
import { textIn } from './text-in.ts'
import { pagesOf } from './wordpress-pages.ts'

/** A document as it was found: what it is called, the address that what is relative in it is resolved against, its text. */
export type Document = { name: string; base: string; text: string }

/** In the place of a document: why there is none. */
export type Missing = { name: string; fault: Fault }

/** What was found in the place of something expected. */
export type Fault = { found: string; expected: string }

/** Files of a newsroom are documents by these endings. */
const pattern = '**/*.{json,xml,rss,atom,rdf}'

/** What stands for the address of files that have none. */
const nowhere = 'https://unknown.invalid/'

/**
 * Every document of a folder, a file or an address, one after the other; what cannot be had is an error in its place. The
 * address of a WordPress is that of all its posts, that of another page the feed which the page names.
 */
export async function* documentsOf(source: string): AsyncGenerator<Document | Missing> {
  if (/^https?:\/\//.test(source)) {
    yield* behind(source)
    return
  }
  const path = resolve(source)
  const found = await stat(path).catch(() => undefined)
  if (!found)
    yield {
      name: source,
      fault: { found: 'nothing there', expected: 'a folder, a file or an address' },
    }
  else if (found.isDirectory())
    for (const file of (await Array.fromAsync(glob(pattern, { cwd: path }))).toSorted())
      yield await read(join(source, file))
  else yield await read(source)
}

async function* behind(address: string): AsyncGenerator<Document | Missing> {
  const found = await answer(address)
  if ('fault' in found) {
    yield found
    return
  }
  const pages = pagesOf(found)
  if (!pages) {
    const feed = /^\s*<(!doctype html|html)/i.test(found.text) && feedOn(found.text, found.base)
    yield* pagesFrom(feed ? await answer(feed) : found)
    return
  }
  for (let page = 1, last = 1; page <= last; page++) {
    const of = await answer(pages(page))
    if ('fault' in of) yield of
    else {
      last = Number(of.headers.get('x-wp-totalpages') ?? 1)
      yield of
    }
  }
}

/** An answer and those that it leads to, each once. */
async function* pagesFrom(first: Answer | Missing): AsyncGenerator<Document | Missing> {
  const seen = new Set([first.name])
  let here: Answer | Missing | undefined = first
  while (here) {
    yield here
    const next: string | undefined = 'fault' in here ? undefined : nextPage(here)
    here = next && !seen.has(told(next)) ? await answer(next) : undefined
    if (here) seen.add(here.name)
  }
}

async function read(name: string): Promise<Document | Missing> {
  try {
    return { name, base: nowhere, text: textIn(await readFile(name)) }
  } catch (error) {
    return { name, fault: { found: messageOf(error), expected: 'a file' } }
  }
}
