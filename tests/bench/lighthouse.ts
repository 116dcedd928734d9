import { launch } from 'chrome-launcher'
import lighthouse from 'lighthouse'
import { chromiumFlags } from '#tests/chromium.ts'
import type { Bench } from './bench.ts'
import { median } from './measurement.ts'
import type { Measurement } from './measurement.ts'
import { floor, reference } from './site.ts'

const metrics = {
  FCP: 'first-contentful-paint',
  LCP: 'largest-contentful-paint',
  TBT: 'total-blocking-time',
  CLS: 'cumulative-layout-shift',
} as const

type Load = Record<keyof typeof metrics, number> & {
  performance: number
  accessibility: number
  kilobytes: number
  requests: number
  /** Kilobytes as they run, not as they travel. */
  script: number
}

/** Lighthouse's phone on the reference story and on the floor, by turns: medians, and the times' ratio to the floor. */
export async function measureLoading({ origin, chromium, runs, tell }: Bench) {
  const browser = await launch({
    chromePath: chromium,
    chromeFlags: ['--headless=new', ...chromiumFlags()],
    logLevel: 'error',
  })
  process.once('exit', () => browser.kill())
  const ours: Load[] = []
  const theirs: Load[] = []
  try {
    for (let run = 1; run <= runs; run++) {
      theirs.push(await load(origin + floor, browser.port))
      ours.push(await load(origin + reference, browser.port))
      const [a, b] = [ours.at(-1), theirs.at(-1)]
      tell(
        `Lighthouse ${run} of ${runs}: LCP ${a?.LCP.toFixed(0)} ms, floor ${b?.LCP.toFixed(0)} ms`,
      )
    }
  } finally {
    browser.kill()
  }
  return results(ours, theirs)
}

async function load(url: string, port: number): Promise<Load> {
  const result = await lighthouse(url, {
    port,
    logLevel: 'error',
    onlyCategories: ['performance', 'accessibility'],
  })
  const { audits, categories, runtimeError } = result?.lhr ?? {}
  if (!audits || !categories || runtimeError)
    throw new Error(`Lighthouse could not load ${url}: ${runtimeError?.message ?? 'no result'}`)
  const value = (name: keyof typeof metrics) => audits[metrics[name]]?.numericValue ?? Number.NaN
  const score = (name: string) => (categories[name]?.score ?? Number.NaN) * 100
  // Lighthouse types the rows of its tables as anything.
  const { items: all = [] } = (audits['network-requests']?.details ?? {}) as { items?: Requested[] }
  // The browser's own player brings its icons along as data: they cost no request.
  const items = all.filter((it) => !it.url.startsWith('data:'))
  const scripts = items.filter(({ resourceType }) => resourceType === 'Script')
  return {
    FCP: value('FCP'),
    LCP: value('LCP'),
    TBT: value('TBT'),
    CLS: value('CLS'),
    performance: score('performance'),
    accessibility: score('accessibility'),
    kilobytes: sum(items.map(({ transferSize }) => transferSize)) / 1000,
    requests: items.length,
    script: sum(scripts.map(({ resourceSize }) => resourceSize)) / 1000,
  }
}

type Requested = { url: string; resourceType: string; transferSize: number; resourceSize: number }

function sum(numbers: number[]): number {
  return numbers.reduce((all, number) => all + number, 0)
}

function results(ours: Load[], theirs: Load[]): Measurement[] {
  const of = (name: keyof Load, loads = ours) => {
    const all = loads.map((it) => it[name])
    return { value: median(all), all }
  }
  const toFloor = (name: keyof Load) => of(name).value / of(name, theirs).value
  const floors = ([name, unit]: readonly [keyof Load, string]): Measurement => ({
    what: `floor: ${labels[name]}`,
    ...of(name, theirs),
    unit,
  })
  return [
    { what: labels.FCP, ...of('FCP'), unit: 'ms' },
    { what: labels.LCP, ...of('LCP'), unit: 'ms' },
    { what: 'FCP to the floor', value: toFloor('FCP'), unit: '×' },
    { what: 'LCP to the floor', value: toFloor('LCP'), unit: '×', budget: { atMost: 1.15 } },
    { what: labels.TBT, ...of('TBT'), unit: 'ms', budget: { atMost: 50 } },
    { what: labels.CLS, ...of('CLS'), unit: '', budget: { atMost: 0 } },
    { what: labels.performance, ...of('performance'), unit: '', budget: { atLeast: 100 } },
    { what: labels.accessibility, ...of('accessibility'), unit: '' },
    { what: labels.kilobytes, ...of('kilobytes'), unit: 'kB' },
    { what: labels.requests, ...of('requests'), unit: '', budget: { atMost: 15 } },
    { what: labels.script, ...of('script'), unit: 'kB', budget: { atMost: 1 } },
    ...(
      [
        ['FCP', 'ms'],
        ['LCP', 'ms'],
        ['TBT', 'ms'],
        ['CLS', ''],
        ['performance', ''],
        ['kilobytes', 'kB'],
        ['requests', ''],
      ] as const
    ).map(floors),
  ]
}

const labels: Record<keyof Load, string> = {
  FCP: 'first contentful paint',
  LCP: 'largest contentful paint',
  TBT: 'total blocking time',
  CLS: 'cumulative layout shift',
  performance: 'performance score',
  accessibility: 'accessibility score',
  kilobytes: 'transferred',
  requests: 'requests',
  script: 'script before intent, unpacked',
}
