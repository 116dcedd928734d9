import { readApp } from '#src/cli/app.ts'
import { folderFetch } from '#src/cli/folder-fetch.ts'
import { editionSource } from '#src/sources/edition.ts'
import { withMemory } from '#src/sources/with-memory.ts'

/** Pages a CPU-second (of all threads, garbage collection included) and resident memory after one sample. */
export type Sample = { rate: number; megabytes: number }

/** Samples, pages in each, and pages before the first. */
const [samples, pages, warmUp] = [3, 600, 50]

// What `landmark serve` does, without HTTP: started by rendering.ts with a folder of documents and their number.
const [folder = '', size = ''] = process.argv.slice(2)
const { createRender, template } = await readApp('build', '')
const source = withMemory(editionSource('/edition/', folderFetch(folder, '')), 60_000)
const render = createRender({ source, template })
let number = 0

await renderPages(warmUp)
const taken: Sample[] = []
for (let sample = 0; sample < samples; sample++) {
  const start = process.cpuUsage()
  await renderPages(pages)
  const { user, system } = process.cpuUsage(start)
  const megabytes = process.memoryUsage().rss / 1_000_000
  taken.push({ rate: (pages * 1_000_000) / (user + system), megabytes })
}
process.send?.(taken)

/** Stories from all over the edition, one after another. */
async function renderPages(count: number): Promise<void> {
  for (let page = 0; page < count; page++) {
    number = (number + 7) % Number(size)
    const response = await render(new Request(`http://localhost/en/stories/story-${number + 1}/`))
    if (response.status !== 200) throw new Error(`A page came with status ${response.status}`)
    await response.arrayBuffer()
  }
}
