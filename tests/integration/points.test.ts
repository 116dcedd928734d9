// @vitest-environment node
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checks, points } from '#src/accessibility/points.ts'
import type { Point } from '#src/accessibility/points.ts'
import { aFolder } from '#tests/fixtures/folder.ts'
import { holds, judge, judged, unknownPoints } from '#tests/points/judge.ts'
import { pointsIn, readReports } from '#tests/points/read-reports.ts'

/** A runner's report in Vitest's shape: the file, then titles and status of each of its tests. */
function ofVitest(name: string, ...tests: [titles: string[], status: string][]) {
  const assertionResults = tests.map(([titles, status]) => ({
    ancestorTitles: titles.slice(0, -1),
    title: titles.at(-1),
    status,
  }))
  return { testResults: [{ name, assertionResults }] }
}

function ofPlaywright(file: string, title: string, status: string) {
  const spec = { title, ok: status !== 'unexpected', tests: [{ status }] }
  return {
    suites: [{ title: file, file, specs: [], suites: [{ title: 'x', file, specs: [spec] }] }],
  }
}

async function reported(reports: Record<string, unknown>) {
  const folder = await aFolder()
  for (const [name, report] of Object.entries(reports))
    await writeFile(join(folder, name), JSON.stringify(report))
  return readReports(folder)
}

/** A point with these results committed, and one test for each of these outcomes. */
async function judgedAs(results: Point['results'], ...outcomes: string[]) {
  const tests = outcomes.map((status): [string[], string] => [['S5: x'], status])
  const report = { 'unit.json': ofVitest('/a/x.test.ts', ...tests) }
  const [verdict] = judge([{ id: 'S5', results }], await reported(report))
  if (!verdict) throw new Error('nothing was judged')
  return { holds: holds(verdict), faults: verdict.faults, written: judged(verdict) }
}

describe('titles', () => {
  it.each([
    [['S7: focus is never covered'], ['S7']],
    [['L1, L2: a list is a list'], ['L1', 'L2']],
    [
      ['A2: a picture', 'is heard', 'S6, A2: whole'],
      ['A2', 'S6'],
    ],
    [['row 3, L3: a section'], []],
    [['S7 focus'], []],
    [['the S7: engine'], []],
  ])('%j name %j', (titles, expected) => {
    expect(pointsIn(titles)).toEqual(expected)
  })
})

it('every place of a test is a check of its own, and only what was run is judged', async () => {
  const { ran, tests } = await reported({
    'unit.json': ofVitest('/a/src/x.test.tsx', [['A2: x'], 'passed']),
    'browser.json': ofPlaywright('axe-all.spec.ts', 'S4: x', 'expected'),
    'screen-reader.json': ofVitest('/a/front.test.ts', [['in Firefox', 'R1: x'], 'passed']),
  })
  expect([...ran].toSorted((a, b) => a.localeCompare(b))).toEqual([
    'axe',
    'chromium',
    'ibm',
    'orca-chromium',
    'orca-firefox',
    'virtual',
  ])
  expect(tests.map(({ points: ids, check }) => [...ids, check])).toEqual([
    ['A2', 'virtual'],
    ['S4', 'axe'],
    ['R1', 'orca-firefox'],
  ])
  const engines = ofVitest('/a/tests/engines/webkit.test.ts', [['S1: x'], 'passed'])
  expect((await reported({ 'engines.json': engines })).tests[0]?.check).toBe('webkit')
  const plain = ofPlaywright('layout.spec.ts', 'S7: x', 'expected')
  expect((await reported({ 'browser.json': plain })).tests[0]?.check).toBe('chromium')
  const nameless = ofVitest('/a/tests/screen-reader/front.test.ts', [['R1: x'], 'passed'])
  await expect(reported({ 'screen-reader.json': nameless })).rejects.toThrow(
    'Which of orca-firefox',
  )
})

describe('a point', () => {
  it('holds where each check has a test and all of them passed', async () => {
    expect(await judgedAs({ virtual: false }, 'passed', 'passed')).toEqual({
      holds: true,
      faults: [],
      written: { virtual: true },
    })
  })

  it.each([
    ['no test', []],
    ['skipped', ['passed', 'skipped']],
    ['failed', ['passed', 'failed']],
  ])(
    'does not hold with %s, and fails where the page would promise it',
    async (result, outcomes) => {
      const claimed = await judgedAs({ virtual: true }, ...outcomes)
      expect(claimed.holds).toBe(false)
      expect(claimed.faults).toContain(`is committed as shown by virtual, but there: ${result}`)
      expect(claimed.written).toEqual({ virtual: false })
      const modest = await judgedAs({ virtual: false }, ...outcomes)
      expect(modest.holds).toBe(false)
      expect(modest.faults).toEqual(result === 'failed' ? ['failed: S5: x'] : [])
    },
  )

  it('keeps what is committed of a check that was not run', async () => {
    expect(await judgedAs({ virtual: false, ibm: true }, 'passed')).toMatchObject({ holds: true })
    expect(await judgedAs({ virtual: false, ibm: false }, 'passed')).toEqual({
      holds: false,
      faults: [],
      written: { virtual: true, ibm: false },
    })
  })

  it('fails with a test of it by a check that it does not need', async () => {
    const failing = { 'browser.json': ofPlaywright('a.spec.ts', 'S5: x', 'unexpected') }
    const [verdict] = judge([{ id: 'S5', results: { virtual: true } }], await reported(failing))
    expect(verdict?.faults).toEqual(['failed: x › S5: x'])
  })
})

it('a title with a point that there is not is named', async () => {
  const reports = await reported({ 'unit.json': ofVitest('/a/x.test.ts', [['S16: x'], 'passed']) })
  expect(unknownPoints(points, reports)).toEqual(['S16'])
})

it('the registry has every point once, each with checks that there are', () => {
  const counts = { S: 15, R: 8, A: 7, V: 7, L: 5, F: 5, E: 5 }
  expect(points.map(({ id }) => id)).toEqual(
    Object.entries(counts).flatMap(([letter, count]) =>
      Array.from({ length: count }, (_, index) => `${letter}${index + 1}`),
    ),
  )
  for (const { results } of points) {
    expect(Object.keys(results)).not.toHaveLength(0)
    expect(checks).toEqual(expect.arrayContaining(Object.keys(results)))
  }
})
