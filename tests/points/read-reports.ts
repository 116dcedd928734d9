import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Check } from '#src/accessibility/points.ts'

/** One test that names points: by what it checks them, and how it went. */
export type NamedTest = {
  points: string[]
  check: Check
  title: string
  outcome: 'passed' | 'failed' | 'skipped'
}

/** What the runners wrote: the checks that were run at all, and the tests that name points. */
export type Reports = { ran: Set<Check>; tests: NamedTest[] }

const places: { report: string; checks: Check[]; read: (report: unknown) => RawTest[] }[] = [
  { report: 'unit.json', checks: ['virtual'], read: ofVitest },
  { report: 'integration.json', checks: ['virtual'], read: ofVitest },
  { report: 'browser.json', checks: ['chromium', 'axe', 'ibm'], read: ofPlaywright },
  { report: 'engines.json', checks: ['firefox', 'webkit'], read: ofVitest },
  { report: 'screen-reader.json', checks: ['orca-firefox', 'orca-chromium'], read: ofVitest },
]

/** Reads the reports that are there; those of suites that were not run are not. */
export function readReports(folder: string): Reports {
  const reports: Reports = { ran: new Set(), tests: [] }
  for (const { report, checks, read } of places) {
    const file = join(folder, report)
    if (!existsSync(file)) continue
    for (const check of checks) reports.ran.add(check)
    for (const test of read(JSON.parse(readFileSync(file, 'utf8')))) {
      const points = pointsIn(test.titles)
      const named = { points, title: test.titles.join(' › '), outcome: test.outcome }
      if (points.length) reports.tests.push({ ...named, check: checkOf(checks, test) })
    }
  }
  return reports
}

/** The points that a test's own title, or that of a group it stands in, begins with: `S6, S7: …`. */
export function pointsIn(titles: string[]): string[] {
  const named = titles.flatMap((title) => /^((?:[A-Z]\d+, )*[A-Z]\d+): /.exec(title)?.[1] ?? [])
  return [...new Set(named.flatMap((it) => it.split(', ')))]
}

/** Of what a suite can check, what this test does, by its file; a screen reader's tests say in which browser. */
function checkOf(checks: Check[], { file, titles }: RawTest): Check {
  const name = file.replace(/^.*\//, '')
  const said = [name, ...titles].join(' ').toLowerCase()
  const found = checks.find((check) =>
    check.startsWith('orca-')
      ? said.includes(check.replace('orca-', ''))
      : name.startsWith(check) || checks.length === 1,
  )
  if (found) return found
  if (checks.includes('chromium')) return 'chromium'
  throw new Error(`Which of ${checks.join(', ')} is meant? ${file}: ${titles.join(' › ')}`)
}

type RawTest = { file: string; titles: string[]; outcome: NamedTest['outcome'] }

/** The shape of Vitest's JSON reporter, as far as it is read. */
type VitestReport = {
  testResults: {
    name: string
    assertionResults: { ancestorTitles: string[]; title: string; status: string }[]
  }[]
}

function ofVitest(report: unknown): RawTest[] {
  return (report as VitestReport).testResults.flatMap(({ name, assertionResults }) =>
    assertionResults.map(({ ancestorTitles, title, status }) => ({
      file: name,
      titles: [...ancestorTitles, title],
      outcome: status === 'passed' || status === 'failed' ? status : 'skipped',
    })),
  )
}

/** The shape of Playwright's JSON reporter, as far as it is read. */
type PlaywrightSuite = {
  title: string
  file: string
  specs: { title: string; ok: boolean; tests: { status: string }[] }[]
  suites?: PlaywrightSuite[]
}

function ofPlaywright(report: unknown): RawTest[] {
  const inSuite = ({ file, specs, suites = [] }: PlaywrightSuite, around: string[]): RawTest[] => [
    ...specs.map(({ title, ok, tests }): RawTest => {
      const isSkipped = tests.some(({ status }) => status === 'skipped')
      const outcome = isSkipped ? 'skipped' : ok ? 'passed' : 'failed'
      return { file, titles: [...around, title], outcome }
    }),
    ...suites.flatMap((it) => inSuite(it, [...around, it.title])),
  ]
  return (report as { suites: PlaywrightSuite[] }).suites.flatMap((it) => inSuite(it, []))
}
