type Step = string | number

/** What stands at this place of a foreign document; undefined where there is nothing. Only what it holds itself. */
export function at(value: unknown, ...path: Step[]): unknown {
  let here = value
  for (const step of path) {
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, step)) return undefined
    here = (here as Record<Step, unknown>)[step]
  }
  return here
}

/** A string there that says something, trimmed; a number as its digits. */
export function textAt(value: unknown, ...path: Step[]): string | undefined {
  const found = at(value, ...path)
  if (typeof found === 'number' && Number.isFinite(found)) return String(found)
  return typeof found === 'string' ? found.trim() || undefined : undefined
}

/** The items of an array there; none where it is something else. */
export function listAt(value: unknown, ...path: Step[]): unknown[] {
  const found = at(value, ...path)
  return Array.isArray(found) ? found : []
}

/** A finite number there, also one written as a string. */
export function numberAt(value: unknown, ...path: Step[]): number | undefined {
  const found = at(value, ...path)
  const number = typeof found === 'string' && found.trim() ? Number(found) : found
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined
}

/** A width or a height there in whole pixels; undefined for what no picture has. */
export function pixelsAt(value: unknown, ...path: Step[]): number | undefined {
  const number = Math.round(numberAt(value, ...path) ?? 0)
  return number >= 1 && number <= 100_000 ? number : undefined
}

/** An ISO 8601 date and time with its offset, from one with or without; `zone` is put where none is said. */
export function timeAt(value: unknown, path: Step[], zone = 'Z'): string | undefined {
  const written = textAt(value, ...path)
  if (!written) return undefined
  const day = /^\d{4}-\d\d-\d\d$/.test(written) ? `${written}T00:00:00` : written.replace(' ', 'T')
  const zoned = /(Z|[+-]\d\d:?\d\d)$/i.test(day) ? day : `${day}${zone}`
  const time = new Date(zoned)
  return Number.isNaN(time.getTime()) ? undefined : `${time.toISOString().slice(0, 19)}Z`
}
