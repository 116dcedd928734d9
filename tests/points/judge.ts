import type { Check, Point } from '#src/accessibility/points.ts'
import type { NamedTest, Reports } from './read-reports.ts'

/** How one check of a point went; 'not run' where its suite was not. */
type Result = 'shown' | 'failed' | 'skipped' | 'no test' | 'not run'

/** A point as the run shows it, beside what is committed of it. */
export type Verdict = {
  point: Point
  results: [check: Check, result: Result, tests: number][]
  /** Why it fails the run: a test of it that did, or more committed than was shown. */
  faults: string[]
}

/** Judges every point by the tests that name it. */
export function judge(points: Point[], { ran, tests }: Reports): Verdict[] {
  return points.map((point) => {
    const named = tests.filter(({ points: ids }) => ids.includes(point.id))
    // The registry's keys are checks.
    const needed = Object.keys(point.results) as Check[]
    const results = needed.map((check): Verdict['results'][number] => {
      const own = named.filter((test) => test.check === check)
      return [check, ran.has(check) ? resultOf(own) : 'not run', own.length]
    })
    const failed = named.filter(({ outcome }) => outcome === 'failed')
    const claims = results.flatMap(([check, result]) =>
      point.results[check] && result !== 'shown' && result !== 'not run'
        ? [`is committed as shown by ${check}, but there: ${result}`]
        : [],
    )
    return { point, results, faults: [...failed.map(({ title }) => `failed: ${title}`), ...claims] }
  })
}

/** Whether the run, and for what was not run the registry, shows it by every check. */
export function holds({ point, results, faults }: Verdict): boolean {
  const shown = ([check, result]: Verdict['results'][number]) =>
    result === 'shown' || (result === 'not run' && point.results[check] === true)
  return faults.length === 0 && results.every(shown)
}

/** The results to commit: what was run anew, the rest as it was. */
export function judged({ point, results }: Verdict): Point['results'] {
  return Object.fromEntries(
    results.map(([check, result]) => [
      check,
      result === 'not run' ? point.results[check] : result === 'shown',
    ]),
  )
}

/** What tests call a point and is none. */
export function unknownPoints(points: Point[], { tests }: Reports): string[] {
  const known = new Set<string>(points.map(({ id }) => id))
  return [...new Set(tests.flatMap((test) => test.points))].filter((id) => !known.has(id))
}

function resultOf(tests: NamedTest[]): Result {
  const outcomes = tests.map(({ outcome }) => outcome)
  if (outcomes.length === 0) return 'no test'
  if (outcomes.includes('failed')) return 'failed'
  return outcomes.includes('skipped') ? 'skipped' : 'shown'
}
