import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { stripVTControlCharacters, styleText } from 'node:util'
import { failuresIn, failureText } from './failures.ts'

/** One suite: its npm script, its limit in minutes, and where its runner reports what passed and failed. */
type Suite = { script: string; minutes: number; report?: string }
type Count = { passed: number; failed: number }

const suites: Suite[] = [
  { script: 'types', minutes: 3 },
  { script: 'lint', minutes: 2 },
  { script: 'format', minutes: 2 },
  { script: 'knip', minutes: 2 },
  { script: 'lockfile', minutes: 1 },
  { script: 'test:unit', minutes: 5, report: 'reports/unit.json' },
  { script: 'test:integration', minutes: 5, report: 'reports/integration.json' },
  { script: 'build', minutes: 6 },
  { script: 'size', minutes: 1 },
  { script: 'chromium', minutes: 10 },
  { script: 'test:browser', minutes: 55, report: 'reports/browser.json' },
  { script: 'test:engines', minutes: 12, report: 'reports/engines.json' },
  { script: 'test:hosts', minutes: 4, report: 'reports/hosts.json' },
  { script: 'test:wordpress', minutes: 6, report: 'reports/wordpress.json' },
  { script: 'test:screen-reader', minutes: 18, report: 'reports/screen-reader.json' },
  // Last: it judges what the others reported.
  { script: 'points', minutes: 1, report: 'reports/points.json' },
]

rmSync('reports', { recursive: true, force: true })
mkdirSync('reports')
const total: Count = { passed: 0, failed: 0 }
const failures: string[] = []
for (const suite of suites) {
  const started = performance.now()
  const code = await run(suite)
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  const count = countOf(suite, code)
  total.passed += count.passed
  total.failed += count.failed
  if (count.failed) failures.push(...whatFailed(suite))
  const verdict = count.failed ? styleText('red', 'failed') : styleText('green', 'passed')
  console.log(`${suite.script}: ${verdict} in ${seconds} s\n`)
}
const summary = `${total.passed} passed, ${total.failed} failed`
writeFileSync('reports/summary.txt', `${summary}\n`)
// Again and last, since a log of thousands of lines is read from its end.
if (failures.length) console.log(`What failed:\n  ${failures.join('\n  ')}`)
console.log(summary)
process.exitCode = total.failed ? 1 : 0

/** Runs a suite to its end or its limit; a suite that hangs is ended with all it started. */
function run({ script, minutes }: Suite): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn('npm', ['run', '--silent', script], { stdio: 'inherit', detached: true })
    const limit = setTimeout(() => {
      console.error(`${script} was ended: it took longer than ${minutes} minutes`)
      if (child.pid) process.kill(-child.pid, 'SIGKILL')
    }, minutes * 60_000)
    child.on('close', (code) => {
      clearTimeout(limit)
      resolve(code ?? 1)
    })
  })
}

/** What the runner reports; a suite that fails without saying where counts as one failure. */
function countOf({ report }: Suite, code: number): Count {
  const count = report && existsSync(report) ? read(report) : { passed: 0, failed: 0 }
  const silent = report !== undefined && count.passed + count.failed === 0
  if ((code !== 0 && count.failed === 0) || silent) count.failed = 1
  return count
}

/** The failed tests of a suite by name, or the suite itself if its runner named none. */
function whatFailed({ script, report }: Suite): string[] {
  const told = report && existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : {}
  const named = failuresIn(told).map(failureText).map(stripVTControlCharacters)
  return named.length ? named : [`${script}, which names no test`]
}

function read(report: string): Count {
  const { numPassedTests, numFailedTests, stats } = JSON.parse(readFileSync(report, 'utf8')) as {
    numPassedTests?: number
    numFailedTests?: number
    stats?: { expected: number; unexpected: number; flaky: number }
  }
  if (stats) return { passed: stats.expected, failed: stats.unexpected + stats.flaky }
  return { passed: numPassedTests ?? 0, failed: numFailedTests ?? 0 }
}
