import { expect, it } from 'vitest'
import { absoluteUrl, safeAbsoluteUrl } from './absolute-url.ts'

it.each([
  ['https://wall.example/', '/en/stories/one/', 'https://wall.example/en/stories/one/'],
  ['https://wall.example/news/', '/en/stories/one/', 'https://wall.example/news/en/stories/one/'],
  ['https://wall.example/news', '/en/', 'https://wall.example/news/en/'],
  ['https://wall.example/news/', '/', 'https://wall.example/news/'],
  ['https://wall.example/', '/en/topics/%C3%A4rger/', 'https://wall.example/en/topics/%C3%A4rger/'],
  ['https://wall.example/', 'https://pictures.example/a.jpg', 'https://pictures.example/a.jpg'],
  ['https://wall.example/', '/javascript:alert(1)', 'https://wall.example/javascript:alert(1)'],
  ['https://wall.example/', '/https://evil.example/', 'https://wall.example/https://evil.example/'],
  ['https://wall.example/news/', '//pictures.example/a.jpg', 'https://pictures.example/a.jpg'],
])('below %s, %s is %s', (root, path, address) => {
  expect(absoluteUrl(root, path)).toBe(address)
})

it.each(['javascript:alert(1)', '//evil.example', 'https://user:secret@evil.example/', 'http://['])(
  'makes none of %s where a story gives it',
  (address) => {
    expect(safeAbsoluteUrl('https://wall.example/', address)).toBeUndefined()
  },
)
