import { screen, within } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { prefer, preferences } from '#src/reader/preferences.ts'
import { aSource, openAt } from '#tests/fixtures/reader.tsx'
import { aStory } from '#tests/fixtures/stories.ts'

beforeEach(() => prefer({ reading: {}, singleKeys: true }))

describe('the page of reading settings', () => {
  it('F4: every setting has a label, is remembered, and never moves focus', async () => {
    const hand = openAt('/en/settings/', aSource())
    await screen.findByRole('heading', { level: 1, name: 'Reading settings' })
    const main = within(screen.getByRole('main'))
    const controls = [...main.getAllByRole('radio'), ...main.getAllByRole('checkbox')]
    expect(controls.length).toBeGreaterThan(25)
    for (const control of controls) {
      expect(control).toHaveAccessibleName()
      const before = JSON.stringify(preferences())
      const isNew = !(control as HTMLInputElement).checked || control.matches('[type=checkbox]')
      await hand.click(control)
      expect(control).toHaveFocus()
      expect(JSON.stringify(preferences()) !== before).toBe(isNew)
    }
    for (const group of main.getAllByRole('group')) expect(group).toHaveAccessibleName()
    // Said by the control itself, and by nothing else.
    expect(main.queryByRole('status')).not.toBeInTheDocument()
    expect(main.queryByRole('alert')).not.toBeInTheDocument()
  })

  it('does not exist in a language that the edition has not', async () => {
    openAt('/tlh/settings/', aSource())
    expect(
      await screen.findByRole('heading', { level: 1, name: 'There is nothing at this address' }),
    ).toBeVisible()
  })
})

describe('a story that is read straight through', () => {
  const story = aStory({
    body: [
      { type: 'paragraph', text: ['The first paragraph.'] },
      {
        type: 'factbox',
        title: 'In figures',
        blocks: [{ type: 'paragraph', text: ['Twelve metres.'] }],
      },
      { type: 'note', kind: 'update', text: ['It has been mended.'] },
      { type: 'pullquote', text: ['“The rain goes through it.”'] },
      { type: 'paragraph', text: ['The last paragraph.'] },
    ],
  })
  const order = async () => {
    openAt('/en/stories/one/', aSource({ story: () => Promise.resolve(story) }))
    const last = await screen.findByText('The last paragraph.')
    const words = last.closest('article')?.textContent ?? ''
    return ['first paragraph', 'In figures', 'mended', 'rain goes', 'last paragraph'].toSorted(
      (a, b) => words.indexOf(a) - words.indexOf(b),
    )
  }

  it('has its inserts behind the text, in their order; notes stay', async () => {
    prefer({ reading: { through: 'straight' } })
    expect(await order()).toEqual([
      'first paragraph',
      'mended',
      'last paragraph',
      'In figures',
      'rain goes',
    ])
  })

  it('has them where the newsroom put them, where nobody wishes otherwise', async () => {
    expect(await order()).toEqual([
      'first paragraph',
      'In figures',
      'mended',
      'rain goes',
      'last paragraph',
    ])
  })
})
