import { mkdirSync, writeFileSync } from 'node:fs'
import { styleText } from 'node:util'
import { isHeld, points, verified } from '#src/accessibility/points.ts'
import type { Point } from '#src/accessibility/points.ts'
import { holds, judge, judged, unknownPoints } from '#tests/points/judge.ts'
import type { Verdict } from '#tests/points/judge.ts'
import { readReports } from '#tests/points/read-reports.ts'

// Judges the points of src/accessibility/points.json by what the runners reported. It fails where a point's test failed,
// and where the registry, and so the edition's accessibility page, says more than was shown; `--write` mends the registry.

const registry = 'src/accessibility/points.json'
const isWriting = process.argv.includes('--write')
const reports = readReports('reports')
const verdicts = judge(points, reports)
const unknown = unknownPoints(points, reports)

for (const verdict of verdicts) tell(verdict)
for (const id of unknown) console.log(`${id.padEnd(4)} ${styleText('red', 'is no point')}`)
const judgedChecks = verdicts.flatMap(({ results }) => results)
const unrun = new Set(
  judgedChecks.flatMap(([check, result]) => (result === 'not run' ? check : [])),
)
if (unrun.size)
  console.log(`\nNot run here, so taken as committed on ${verified}: ${[...unrun].join(', ')}`)
if (isWriting) write()

const holding = verdicts.filter(holds)
const failing = verdicts.filter(failsNow)
const untold = holding.filter(({ point }) => !isHeld(point)).map(({ point }) => point.id)
if (untold.length && !isWriting)
  console.log(`\nShown, but not committed yet (npm run points -- --write): ${untold.join(', ')}`)
console.log(`\n${holding.length} of ${points.length} points hold, ${failing.length} fail`)
const counts = { numPassedTests: holding.length, numFailedTests: failing.length + unknown.length }
mkdirSync('reports', { recursive: true })
writeFileSync('reports/points.json', JSON.stringify(counts))
process.exitCode = counts.numFailedTests ? 1 : 0

/** What is written to the registry no longer says too much; a test that failed still has. */
function failsNow({ faults }: Verdict): boolean {
  return faults.some((fault) => !isWriting || fault.startsWith('failed'))
}

function tell(verdict: Verdict): void {
  const { point, results, faults } = verdict
  const isShown = holds(verdict)
  const word = faults.length ? 'fails' : isShown ? 'holds' : 'not yet shown'
  const colour = faults.length ? 'red' : isShown ? 'green' : 'yellow'
  const by = results.map(([check, result, tests]) =>
    result === 'shown' ? `${check} ${tests}` : `${check}: ${result}`,
  )
  console.log(
    `${point.id.padEnd(4)} ${styleText(colour, word.padEnd(14))} ${by.join(' · ')}`.trimEnd(),
  )
  for (const fault of faults) console.log(`     ${fault}`)
}

function write(): void {
  const lines = verdicts.map(
    (verdict) => `    ${JSON.stringify(verdict.point.id)}: ${line(verdict)}`,
  )
  const today = new Date().toISOString().slice(0, 10)
  writeFileSync(
    registry,
    `{\n  "verified": "${today}",\n  "points": {\n${lines.join(',\n')}\n  }\n}\n`,
  )
}

function line(verdict: Verdict): string {
  const results: Point['results'] = judged(verdict)
  const fields = Object.entries(results).map(([check, shown]) => `"${check}": ${shown}`)
  return `{ ${fields.join(', ')} }`
}
