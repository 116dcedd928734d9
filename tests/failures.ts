/** A failed test: its file, its name and the first lines of why. */
type Failure = { file: string; name: string; why: string }

type Vitest = {
  testResults?: {
    name: string
    message?: string
    assertionResults: { status: string; fullName: string; failureMessages: string[] }[]
  }[]
}
type PlaywrightSuite = {
  suites?: PlaywrightSuite[]
  specs?: {
    title: string
    file: string
    tests: { status: string; results: { errors: { message?: string }[] }[] }[]
  }[]
}

/** Lists the failed tests of a report that Vitest or Playwright wrote as JSON; a flaky test failed. */
export function failuresIn(report: unknown): Failure[] {
  return [...inVitest(report as Vitest), ...inPlaywright(report as PlaywrightSuite)]
}

/** One paragraph on a failure, short enough to stand in a summary. */
export function failureText({ file, name, why }: Failure): string {
  const lines = why.split('\n').filter((line) => line.trim())
  return [`${file}: ${name}`, ...lines.slice(0, 12)].join('\n    ')
}

function inVitest({ testResults = [] }: Vitest): Failure[] {
  return testResults.flatMap(({ name: file, message, assertionResults }) => {
    const failed = assertionResults
      .filter(({ status }) => status === 'failed')
      .map(({ fullName: name, failureMessages }) => ({
        file,
        name,
        why: failureMessages.join('\n'),
      }))
    const unread = message && assertionResults.length === 0
    return unread ? [{ file, name: 'could not be run', why: message }] : failed
  })
}

function inPlaywright({ suites = [], specs = [] }: PlaywrightSuite): Failure[] {
  const here = specs.flatMap(({ title, file, tests }) =>
    tests
      .filter(({ status }) => status === 'unexpected' || status === 'flaky')
      .map(({ results }) => {
        const errors = results.flatMap((result) => result.errors)
        return { file, name: title, why: errors.map((error) => error.message ?? '').join('\n') }
      }),
  )
  return [...here, ...suites.flatMap(inPlaywright)]
}
