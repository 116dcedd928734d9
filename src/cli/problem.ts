import * as v from 'valibot'

/** Something wrong in a newsroom's files: where, what was found there, and what was expected instead. */
export type Problem = { file: string; path: string; found: string; expected: string }

/** Thrown with everything that is wrong, so that an editor mends it in one go. */
export class ContentError extends Error {
  override name = 'ContentError'
  readonly problems: Problem[]

  constructor(problems: Problem[]) {
    const files = new Set(problems.map(({ file }) => file)).size
    super(
      `${describe(problems)}\n${counted(problems.length, 'problem')} in ${counted(files, 'file')}; nothing was written.`,
    )
    this.problems = problems
  }
}

/** The value by its schema, or undefined with each fault, unknown fields included, added to the problems. */
export function strictly<T>(
  schema: v.GenericSchema<unknown, T>,
  value: unknown,
  file: string,
  problems: Problem[],
  at: (string | number)[] = [],
): T | undefined {
  const result = v.safeParse(schema, value)
  if (!result.success) {
    problems.push(...result.issues.map((issue) => fromIssue(deepest(issue), file, at)))
    return undefined
  }
  const unknown = unknownFields(value, result.output, at)
  problems.push(
    ...unknown.map((path) => ({
      file,
      path,
      found: 'a field of this name',
      expected: 'no such field',
    })),
  )
  return unknown.length ? undefined : result.output
}

function fromIssue(issue: Issue, file: string, at: (string | number)[]): Problem {
  const path = [...at, ...(issue.path ?? []).map((step) => String(step.key))].join('.')
  const missing = issue.received === 'undefined'
  return {
    file,
    path: path || '(whole file)',
    found: missing ? 'nothing' : shown(issue.input),
    expected: missing ? 'a value' : issue.kind === 'schema' ? words(issue.expected) : issue.message,
  }
}

type Issue = v.BaseIssue<unknown>

/** A union's issue says only "none of these fits"; what lies deepest inside it says which field is wrong. */
function deepest(issue: Issue, path: Issue['path'] = issue.path): Issue {
  const inner = issue.issues?.toSorted((a, b) => (b.path?.length ?? 0) - (a.path?.length ?? 0))[0]
  if (!inner?.path) return { ...issue, path }
  return deepest(inner, [...(path ?? []), ...inner.path] as Issue['path'])
}

/** Fields that the schema does not know: parsing drops them, so they are missing from the output. */
function unknownFields(input: unknown, output: unknown, at: (string | number)[]): string[] {
  if (typeof input !== 'object' || typeof output !== 'object' || !input || !output) return []
  const known = new Map(Object.entries(output))
  return Object.entries(input).flatMap(([key, value]) =>
    known.has(key) ? unknownFields(value, known.get(key), [...at, key]) : [[...at, key].join('.')],
  )
}

function words(expected: string | null): string {
  if (!expected) return 'something else'
  return expected === 'Object'
    ? 'an object'
    : expected.replaceAll(/^\(|\)$/g, '').replaceAll(' | ', ' or ')
}

function shown(input: unknown): string {
  const json = JSON.stringify(input) ?? String(input)
  return json.length > 80 ? `${json.slice(0, 77)}…` : json
}

/** One file after another, with what is the matter in it. */
export function describe(problems: Problem[]): string {
  const files = Map.groupBy(problems, (problem) => problem.file)
  return [...files]
    .flatMap(([file, found]) => [
      file,
      ...found.map((it) => `  ${it.path}: found ${it.found}, expected ${it.expected}`),
    ])
    .join('\n')
}

/** Whether what went wrong is that a file or a folder is not there. */
export function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT'
}

/** "1 picture", "2 pictures". */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}
