import { expect, it } from 'vitest'
import { clockDuration, isoDuration, spokenDuration } from './duration.ts'

it.each([
  [27.64, '0:28'],
  [173, '2:53'],
  [3723, '1:02:03'],
  [0, '0:00'],
  [59.7, '1:00'],
])('%s s on a clock is %s', (seconds, clock) => {
  expect(clockDuration(seconds)).toBe(clock)
})

it.each([
  [173, 'en', '2 minutes 53 seconds'],
  [61, 'en', '1 minute 1 second'],
  [28, 'de', '28 Sekunden'],
  [3600, 'en', '1 hour'],
  [0, 'en', '0 seconds'],
  [120, 'ar', 'دقيقتان'],
])('%s s are said in %s as "%s"', (seconds, language, words) => {
  expect(spokenDuration(seconds, language)).toBe(words)
})

it('writes ISO 8601 for machines', () => {
  expect(isoDuration(173)).toBe('PT2M53S')
  expect(isoDuration(3600)).toBe('PT1H0S')
})
