import { afterEach, expect, it } from 'vitest'
import { withSheets } from './with-sheets.ts'

const base = 'https://wall.example/news/assets/main.js'
const links = () => [...document.head.querySelectorAll('link')]

afterEach(() => document.head.replaceChildren())

it('a chunk comes with its sheets: both are waited for, each sheet is asked for once', async () => {
  const first = withSheets(() => Promise.resolve('chunk'), ['./a.css', './b.css'], base)
  const second = withSheets(() => Promise.resolve('other'), ['./a.css'], base)
  expect(links().map((link) => link.getAttribute('href'))).toEqual([
    '/news/assets/a.css',
    '/news/assets/b.css',
  ])
  for (const link of links()) link.dispatchEvent(new Event('load'))
  expect(await Promise.all([first, second])).toEqual(['chunk', 'other'])
})

it('a sheet that the page came with is not asked for', async () => {
  const style = document.head.appendChild(document.createElement('style'))
  style.dataset['sheet'] = '/news/assets/c.css'
  expect(await withSheets(() => Promise.resolve('chunk'), ['./c.css'], base)).toBe('chunk')
  expect(links()).toEqual([])
})

it('the style of all pages, which stands in each of them, is not asked for', async () => {
  expect(await withSheets(() => Promise.resolve('chunk'), ['./main-abc.css'], base)).toBe('chunk')
  expect(links()).toEqual([])
})

it('a sheet that failed fails the chunk, and is asked for again the next time', async () => {
  const failing = withSheets(() => Promise.resolve('chunk'), ['./d.css'], base)
  links()[0]?.dispatchEvent(new Event('error'))
  await expect(failing).rejects.toThrow('/news/assets/d.css')
  const again = withSheets(() => Promise.resolve('chunk'), ['./d.css'], base)
  links()[0]?.dispatchEvent(new Event('load'))
  expect(await again).toBe('chunk')
})
