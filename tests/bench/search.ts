import { cp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page, Request } from '@playwright/test'
import { withSearch } from '#src/cli/search-index.ts'
import { writeEdition } from '#src/cli/write-edition.ts'
import type { Bench } from './bench.ts'
import { median } from './measurement.ts'
import type { Measurement } from './measurement.ts'
import { documentsOf, mixedStories } from './mixed-stories.ts'
import { awake, onPhone, withBrowser } from './phone.ts'
import { serveFolder, workshop } from './site.ts'

const stories = 10_000
/** A word that most stories have, and one that few have. */
const sought = ['stone', 'quarry'] as const
const site = join(workshop, 'search-site')

/** An index of a large edition: what it is on disk, and what a first search in it costs a slow phone. */
export async function measureSearch(bench: Bench): Promise<Measurement[]> {
  await rm(site, { recursive: true, force: true })
  await cp('dist', site, { recursive: true })
  const started = performance.now()
  const documents = documentsOf(await mixedStories('dist/edition', stories))
  const bare = { documents, assets: [], pictures: [], counts: [], notices: [] }
  const languages = [{ code: 'en', name: 'English' }]
  const edition = await withSearch(bare, { languages, timeZone: 'UTC' }, () => undefined)
  const seconds = (performance.now() - started) / 1000
  bench.tell(`indexed ${stories} stories in ${seconds.toFixed(0)} s`)
  const files = [...(edition.files?.values() ?? [])]
  const megabytes = files.reduce((sum, { length }) => sum + length, 0) / 1_000_000
  // The pages stay those that were built; only what search reads is another's.
  const document = new Map([['en/search.json', edition.documents.get('en/search.json')]])
  const searchOnly = { ...edition, documents: document }
  await writeEdition(searchOnly, join(workshop, 'search-edition'))
  for (const part of ['search', 'en/search.json'])
    await cp(join(workshop, 'search-edition/edition', part), join(site, 'edition', part), {
      recursive: true,
    })
  for (const kind of ['br', 'gz']) await rm(join(site, `edition/en/search.json.${kind}`))
  const { origin, stop } = await serveFolder(site)
  try {
    const searches = await withBrowser(bench, async (browser) => {
      const all: [string, Search[]][] = []
      for (const word of sought) {
        const runs: Search[] = []
        for (let run = 0; run < bench.runs; run++)
          runs.push(await onPhone(browser, { ...bench, origin }, ({ page }) => search(page, word)))
        bench.tell(`“${word}”: ${runs.map(({ first }) => first.toFixed(0)).join(', ')} ms`)
        all.push([word, runs])
      }
      return all
    })
    return [
      { what: `index of ${stories} stories on disk`, value: megabytes, unit: 'MB' },
      { what: '… files', value: files.length, unit: '' },
      { what: '… to make it', value: seconds, unit: 's' },
      ...searches.flatMap(([word, runs]) => resultsOf(word, runs)),
    ]
  } finally {
    await stop()
    await Promise.all(
      [site, join(workshop, 'search-edition')].map((it) =>
        rm(it, { recursive: true, force: true }),
      ),
    )
  }
}

/** Times in milliseconds from the key to the painted result. */
type Search = { found: number; first: number; again: number; longest: number; kilobytes: number }

function resultsOf(word: string, runs: Search[]): Measurement[] {
  const of = (key: keyof Search) => {
    const all = runs.map((run) => run[key])
    return { value: median(all), all }
  }
  return [
    { what: `stories with “${word}”`, ...of('found'), unit: '' },
    { what: '… first search', ...of('first'), unit: 'ms' },
    { what: '… its longest task in the page, 4× slower', ...of('longest'), unit: 'ms' },
    { what: '… what it fetches, pictures aside', ...of('kilobytes'), unit: 'kB' },
    { what: '… the next search', ...of('again'), unit: 'ms' },
  ]
}

async function search(page: Page, word: string): Promise<Search> {
  await page.goto('/en/search/')
  await awake(page)
  await page.evaluate(() => {
    const tasks: number[] = []
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) tasks.push(duration)
    }).observe({ type: 'longtask' })
    Object.assign(window, { tasks })
  })
  // The worker's requests are the browser's to count, not the page's.
  const requests: Request[] = []
  page.on('requestfinished', (request) => requests.push(request))
  const first = await ask(page, word)
  const fetched = requests.filter((request) => request.resourceType() !== 'image')
  const sizes = await Promise.all(fetched.map((request) => request.sizes()))
  const kilobytes = sizes.reduce((sum, { responseBodySize: size }) => sum + size, 0) / 1000
  const { found, longest } = await page.evaluate(() => ({
    found: Number.parseInt(
      document.querySelector('main [role=status]')?.textContent.replaceAll(',', '') ?? '',
    ),
    longest: Math.max(0, ...(window as unknown as { tasks: number[] }).tasks),
  }))
  return { found, first, again: await ask(page, `${word} water`), longest, kilobytes }
}

/** Sends the words and waits until the frame stands in which the number of stories is said. */
async function ask(page: Page, words: string): Promise<number> {
  await page.getByRole('searchbox').fill(words)
  await page.evaluate(() => {
    let start = 0
    addEventListener('submit', () => (start = performance.now()), { capture: true, once: true })
    const said = document.querySelector('main [role=status]')
    const painted = new Promise<number>((resolve) => {
      new MutationObserver((_, observer) => {
        if (!said?.textContent) return
        observer.disconnect()
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now() - start)))
      }).observe(said ?? document, { childList: true, subtree: true, characterData: true })
    })
    Object.assign(window, { painted })
  })
  await page.keyboard.press('Enter')
  return page.evaluate(() => (window as unknown as { painted: Promise<number> }).painted)
}
