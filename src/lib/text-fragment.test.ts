import { expect, it } from 'vitest'
import { textFragment } from './text-fragment.ts'

it('names a short passage whole, with what has a meaning there escaped', () => {
  expect(textFragment('  a well-kept road, dry\t& wide ')).toBe(
    ':~:text=a%20well%2Dkept%20road%2C%20dry%20%26%20wide',
  )
})

it('names a long passage, or one of several blocks, by its ends', () => {
  expect(textFragment('one two three four five six seven eight nine ten eleven')).toBe(
    ':~:text=one%20two%20three%20four%20five,seven%20eight%20nine%20ten%20eleven',
  )
  expect(textFragment('The bridge\n\nstill stands')).toBe(':~:text=The%20bridge,still%20stands')
})

it('has nothing to name in what holds no word', () => {
  expect(textFragment(' \n ')).toBeUndefined()
})
