import { styleText } from 'node:util'

/** What was measured; `all` are the values whose median `value` is, in the order in which they were taken. */
export type Measurement = {
  what: string
  value: number
  /** `ms`, `kB`, `MB`, `%`, `×` (of the floor); '' for scores and numbers of things. */
  unit: string
  budget?: Budget
  all?: number[]
}
type Budget = { atMost: number } | { atLeast: number }

export function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const [low = Number.NaN, high = low] = sorted.slice(sorted.length % 2 ? middle : middle - 1)
  return sorted.length % 2 ? low : (low + high) / 2
}

/** Whether a value keeps to its budget; undefined where it has none. */
export function holds({ value, budget }: Measurement): boolean | undefined {
  if (!budget) return undefined
  return 'atMost' in budget ? value <= budget.atMost : value >= budget.atLeast
}

/** The measurements as a table for a terminal: measure, value, budget, verdict. */
export function tableOf(measurements: Measurement[]): string {
  const rows = measurements.map((it) => [it.what, written(it.value, it.unit), budgetOf(it)])
  const head = ['measure', 'value', 'budget']
  const widths = head.map((name, column) =>
    Math.max(name.length, ...rows.map((row) => row[column]?.length ?? 0)),
  )
  const line = (cells: string[], verdict: string) =>
    [...cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)), verdict].join('  ').trimEnd()
  return [
    styleText('bold', line(head, 'verdict')),
    ...rows.map((row, index) => line(row, verdictOf(measurements[index]))),
  ].join('\n')
}

function budgetOf({ budget, unit }: Measurement): string {
  if (!budget) return ''
  return 'atMost' in budget
    ? `≤ ${written(budget.atMost, unit)}`
    : `≥ ${written(budget.atLeast, unit)}`
}

function verdictOf(measurement: Measurement | undefined): string {
  const kept = measurement && holds(measurement)
  if (kept === undefined) return ''
  return kept ? styleText('green', 'holds') : styleText('red', 'MISSED')
}

function written(value: number, unit: string): string {
  const digits = Math.abs(value) < 10 ? 2 : Math.abs(value) < 100 ? 1 : 0
  return `${Number(value.toFixed(digits))} ${unit}`.trim()
}
