import { afterEach, expect, test } from 'vitest'
import { arriveAt, focusOnce } from './focus.ts'

afterEach(() => document.body.replaceChildren())

function page() {
  const content = document.createElement('main')
  const headline = document.createElement('h1')
  content.append(headline)
  document.body.append(content)
  return { content, headline }
}

const frame = () => new Promise(requestAnimationFrame)

test('who comes to a page is at its headline', async () => {
  const { headline } = page()
  arriveAt(headline)
  await expect.poll(() => document.activeElement).toBe(headline)
})

test('who skips to the content of a page that has just come stays there', async () => {
  const { content, headline } = page()
  const link = document.createElement('a')
  link.href = '#content'
  document.body.prepend(link)
  arriveAt(headline)
  link.focus()
  focusOnce(content)
  for (let count = 0; count < 4; count++) await frame()
  expect(content).toHaveFocus()
})

test('of two pages that come one after the other the last has focus', async () => {
  const { content, headline } = page()
  arriveAt(headline)
  await frame()
  const next = document.createElement('h1')
  content.replaceChildren(next)
  arriveAt(next)
  await expect.poll(() => document.activeElement).toBe(next)
})
