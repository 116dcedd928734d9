import { screen, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import type { Site } from '#src/model/site.ts'
import { aSource, openAt } from '#tests/fixtures/reader.tsx'
import { aSite } from '#tests/fixtures/stories.ts'

/** What the page says that others learn, of an edition with these settings. */
async function told(settings: Partial<Site>): Promise<string> {
  openAt('/en/privacy/', aSource({ edition: () => Promise.resolve(aSite(settings)) }))
  const part = await screen.findByRole('region', { name: 'What others learn' })
  return within(part)
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent)
    .join('\n')
}

it('of an edition of files the privacy page says that searches are answered here, and nobody else asked', async () => {
  const said = await told({ source: 'edition' })
  expect(said).toContain('Your searches are answered on this device')
  expect(said).toContain('No other party is asked for anything, and')
  expect(said).not.toContain('publishing system')
})

it('of an edition that is read from a publishing system it says that the browser asks that one', async () => {
  const said = await told({ source: 'wordpress' })
  expect(said).toContain('which your browser asks directly')
  expect(said).not.toContain('answered on this device')
})

it('of an edition that lists other parties it names them, and the press before', async () => {
  const said = await told({ source: 'edition', embeds: ['youtube', 'vimeo'] })
  expect(said).toMatch(/before you press a button .*: YouTube, Vimeo\./)
})
