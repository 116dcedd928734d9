import { expect, it } from 'vitest'
import { escapeJson } from './page-state.ts'

it('says half of a surrogate pair as the page around it does, and all else as it is', () => {
  const words = '</script> \u2028 "\\" \\ud83d 😀'
  expect(JSON.parse(escapeJson(`half \uD83D and \uDE00, ${words}`))).toBe(
    `half \uFFFD and \uFFFD, ${words}`,
  )
  expect(escapeJson(words)).not.toMatch(/[<\u2028]/)
})
