import registry from './points.json' with { type: 'json' }

/** By what a point is shown to hold: Orca in a browser, a virtual screen reader, a browser, a rule engine. */
export const checks = [
  'orca-firefox',
  'orca-chromium',
  'virtual',
  'chromium',
  'axe',
  'ibm',
  'firefox',
  'webkit',
] as const
export type Check = (typeof checks)[number]

/** A promise to readers: the checks that it needs, and whether its tests passed by each when they were last judged. */
export type Point = { id: PointId; results: Partial<Record<Check, boolean>> }
type PointId = keyof typeof registry.points

/** Every point, in the order in which a reader is told of them; `npm run points -- --write` writes their results. */
export const points: Point[] = Object.entries(registry.points).map(([id, results]) => ({
  id: id as PointId,
  results,
}))

/** The day on which the results were last written. */
export const { verified } = registry

/** Its parts, by the letter that their points' ids begin with. */
export const groups = ['S', 'R', 'A', 'V', 'L', 'F', 'E'] as const

/** Whether it was shown by every check that it needs. */
export function isHeld({ results }: Point): boolean {
  return Object.values(results).every(Boolean)
}

/** The checks by which it was shown, or by which it has yet to be. */
export function checksOf({ results }: Point, shown: boolean): Check[] {
  return checks.filter((check) => results[check] === shown)
}
