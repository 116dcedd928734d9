import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { styleText } from 'node:util'
import { Command, InvalidArgumentError } from 'commander'
import { findChromium } from '#tests/chromium.ts'
import { measureLoading } from './lighthouse.ts'
import { measureLinks } from './links.ts'
import { measureLoad } from './load.ts'
import { holds, tableOf } from './measurement.ts'
import type { Measurement } from './measurement.ts'
import { measureReading } from './reading.ts'
import { measureRendering } from './rendering.ts'
import { measureSearch } from './search.ts'
import { serveSite } from './site.ts'
import { measureWaking } from './waking.ts'

/** What every part measures with. */
export type Bench = {
  /** Where the site is served. */
  origin: string
  /** The path of the browser. */
  chromium: string
  /** How often Lighthouse loads each page. */
  runs: number
  tell: (progress: string) => void
}

const parts = {
  lighthouse: measureLoading,
  waking: measureWaking,
  links: measureLinks,
  reading: measureReading,
  rendering: measureRendering,
  search: measureSearch,
  load: measureLoad,
}
type Part = keyof typeof parts
const names = Object.keys(parts) as Part[]
const report = 'reports/bench.json'

const program = new Command('npm run bench --')
  .description(
    'Measures what was built against its budgets, times as ratios to the same story as one file written by hand. ' +
      'It informs: its exit code is 0 even where a budget is missed.',
  )
  .option('--runs <number>', 'how often Lighthouse loads each page', wholeNumber, 5)
  .option('--only <parts>', `some of ${names.join(',')} (default: all)`, chosenParts)
  .action(async ({ runs, only = names }: { runs: number; only?: Part[] }) => {
    const chromium = findChromium()
    if (!chromium) throw new Error('There is no Chromium to measure with: set CHROMIUM_PATH.')
    const { origin, stop } = await serveSite()
    const load = loadavg()
    const measured: [Part, Measurement[]][] = []
    try {
      for (const part of only)
        measured.push([part, await parts[part]({ origin, chromium, runs, tell })])
    } finally {
      await stop()
    }
    write({ date: new Date().toISOString(), machine: machine(chromium, load), runs }, measured)
  })

// Whatever was started ends with this process, also where a signal ends it.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(1))
try {
  await program.parseAsync()
} catch (error) {
  console.error(styleText('red', error instanceof Error ? error.message : String(error)))
  process.exitCode = 1
}

function tell(progress: string): void {
  console.error(styleText('dim', progress))
}

function write(about: object, measured: [Part, Measurement[]][]): void {
  const all = measured.flatMap(([, measurements]) => measurements)
  mkdirSync('reports', { recursive: true })
  writeFileSync(
    report,
    `${JSON.stringify({ ...about, ...Object.fromEntries(measured) }, null, 2)}\n`,
  )
  console.log(tableOf(all))
  const missed = all.filter((it) => holds(it) === false).length
  console.log(missed ? `${missed} budgets missed` : 'Every budget holds', `– all in ${report}`)
}

/** What the numbers hold for. Other work at the same time makes times longer; ratios taken by turns still hold. */
function machine(chromium: string, load: number[]): object {
  const [cpu] = cpus()
  return {
    cpu: cpu?.model,
    cores: cpus().length,
    load,
    node: process.version,
    chromium: execFileSync(chromium, ['--version'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim(),
  }
}

function wholeNumber(text: string): number {
  const number = Number(text)
  if (Number.isInteger(number) && number > 0) return number
  throw new InvalidArgumentError('a whole number from 1 on.')
}

function chosenParts(text: string): Part[] {
  const chosen = names.filter((name) => text.split(',').includes(name))
  if (chosen.length === text.split(',').length) return chosen
  throw new InvalidArgumentError(`one or more of ${names.join(',')}.`)
}
