import { checksOf } from '#src/accessibility/points.ts'
import type { Check, Point } from '#src/accessibility/points.ts'
import type { AccessibilityWords } from '#src/i18n/accessibility-words.ts'
import { useLocale } from '#src/i18n/locale.ts'
import styles from './promise-list.module.css'

type Props = { points: Point[]; words: AccessibilityWords }

/** Points as sentences, each with how it was checked and what is missing. */
export function PromiseList({ points, words }: Props) {
  const { list, row, number } = useLocale()
  const said = (checks: Check[]) => row(waysOf(checks, { words, list, number }))
  return (
    <ul className={styles.list}>
      {points.map((point) => {
        const [done, missing] = [checksOf(point, true), checksOf(point, false)]
        return (
          <li className={styles.item} key={point.id} id={point.id}>
            <p>{words(`point.${point.id}`)}</p>
            {done.length > 0 && <p className={styles.by}>{words('checked', { by: said(done) })}</p>}
            {missing.length > 0 && (
              <p className={styles.by}>{words('missing', { by: said(missing) })}</p>
            )}
          </li>
        )
      })}
    </ul>
  )
}

type Speech = {
  words: AccessibilityWords
  list: (items: string[]) => string
  number: (value: number) => string
}

/** Checks in words; those that differ only in the browser or the engine are told as one. */
function waysOf(checks: Check[], { words, list, number }: Speech): string[] {
  const among = (names: Partial<Record<Check, string>>) =>
    checks.flatMap((check) => names[check] ?? [])
  const heard = among({ 'orca-firefox': 'Firefox', 'orca-chromium': 'Chromium' })
  const engines = among({ axe: 'axe', ibm: 'IBM' })
  const count = engines.length
  return [
    ...(heard.length ? [words('by.orca', { browsers: list(heard) })] : []),
    ...(['virtual', 'chromium'] as const)
      .filter((check) => checks.includes(check))
      .map((check) => words(`by.${check}`)),
    ...(count ? [words('by.engines', { count, n: number(count), names: list(engines) })] : []),
    ...(['firefox', 'webkit'] as const)
      .filter((check) => checks.includes(check))
      .map((check) => words(`by.${check}`)),
  ]
}
