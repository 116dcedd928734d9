import { fork } from 'node:child_process'
import { once } from 'node:events'
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Bench } from './bench.ts'
import { median } from './measurement.ts'
import type { Measurement } from './measurement.ts'
import type { Sample } from './render-samples.ts'
import { workshop } from './site.ts'
import { writeLargeEdition } from './stories.ts'

const sizes = [1_000, 10_000]

/** Pages a CPU-second, and memory, of a process that renders stories of a large edition on demand, as `landmark serve` does. */
export async function measureRendering({ tell }: Bench): Promise<Measurement[]> {
  const measurements: Measurement[] = []
  for (const size of sizes) {
    const folder = join(workshop, `edition-${size}`)
    try {
      await rm(folder, { recursive: true, force: true })
      await writeLargeEdition('dist/edition', folder, size)
      const samples = await samplesOf(folder, size)
      const all = samples.map(({ rate }) => rate)
      tell(`${size} stories: ${all.map((rate) => rate.toFixed(0)).join(', ')} pages a CPU-second`)
      measurements.push(...results(size, samples))
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  }
  return measurements
}

/** By a process of its own, so that nothing but rendering is counted. */
async function samplesOf(folder: string, size: number): Promise<Sample[]> {
  const child = fork('tests/bench/render-samples.ts', [folder, String(size)], {
    execArgv: await landmarkFlags(),
  })
  process.once('exit', () => child.kill())
  const ended = once(child, 'exit').then(() => {
    throw new Error('The rendering process ended before it had measured anything.')
  })
  try {
    // Of the shape that the child sends.
    const [samples] = (await Promise.race([once(child, 'message'), ended])) as [Sample[]]
    return samples
  } finally {
    child.kill()
  }
}

/** How `npm run landmark` starts Node: with a small young generation, half of what pages leave behind. */
async function landmarkFlags(): Promise<string[]> {
  // npm's own file, in npm's own shape.
  const { scripts } = JSON.parse(await readFile('package.json', 'utf8')) as {
    scripts: { landmark: string }
  }
  return scripts.landmark.split(' ').filter((it) => it.startsWith('--'))
}

function results(size: number, samples: Sample[]): Measurement[] {
  const all = samples.map(({ rate }) => rate)
  const name = `${new Intl.NumberFormat('en').format(size)} stories`
  const memory = Math.max(...samples.map(({ megabytes }) => megabytes))
  return [
    {
      what: `${name}: pages a CPU-second`,
      value: median(all),
      unit: '',
      budget: { atLeast: 300 },
      all,
    },
    { what: `${name}: resident memory`, value: memory, unit: 'MB', budget: { atMost: 300 } },
  ]
}
