import { readFileSync } from 'node:fs'
import { beforeEach, describe, expect, it } from 'vitest'
import { prefer, preferences } from './preferences.ts'
import { chooseReading, choices, readingOf } from './reading.ts'

const words = JSON.parse(readFileSync('src/i18n/settings/en.json', 'utf8')) as object
const { documentElement: root } = document

beforeEach(() => {
  for (const name of Object.keys(root.dataset)) delete root.dataset[name]
  prefer({ reading: {} })
})

describe('what was kept', () => {
  it('counts as far as it can be chosen', () => {
    expect(
      readingOf({ size: '150', colours: 'pink', face: null, measure: ['wide'], later: 'x' }),
    ).toEqual({ size: '150', measure: 'wide' })
  })
})

describe('what is chosen', () => {
  it('is on the page and on the device, and what is usual is on neither', () => {
    chooseReading({ size: '150', colours: 'dark' })
    expect({ ...root.dataset }).toEqual({ size: '150', colours: 'dark' })
    chooseReading({ colours: 'dark', size: undefined })
    expect({ ...root.dataset }).toEqual({ colours: 'dark' })
    expect(preferences().reading).toEqual({ colours: 'dark' })
  })

  it('leaves alone what only a later reader knows', () => {
    prefer({ reading: { later: 'x', links: 'underlined' } })
    chooseReading({})
    expect(preferences().reading).toEqual({ later: 'x' })
  })
})

it('every step has its word', () => {
  const groups = Object.entries(choices).filter(([, values]) => values.length > 1)
  expect(groups.length).toBeGreaterThan(3)
  for (const [setting, values] of groups)
    for (const value of ['usual', ...values])
      expect(words).toHaveProperty([`settings.${setting}.${value}`])
})
