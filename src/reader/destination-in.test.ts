import { expect, it } from 'vitest'
import { destinationIn } from './destination-in.ts'

const link = (href: string) => Object.assign(document.createElement('a'), { href })

it.each([
  ['/news/en/stories/a/?from=b#c', '/news', { kind: 'story', lang: 'en', id: 'a' }],
  ['/en/', '', { kind: 'front', lang: 'en' }],
  // Files of the house, and what only begins like the base or like this site.
  ['/reports/water', '', undefined],
  ['/newsroom/en/', '/news', undefined],
  [`${location.origin}0/en/`, '', undefined],
  [`${location.protocol}//${location.hostname}.example/en/`, '', undefined],
])('%s below "%s" leads to %o', (href, base, destination) => {
  expect(destinationIn(link(href), base)).toEqual(destination)
})
