import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { aSource, openAt } from '#tests/fixtures/reader.tsx'
import { aSite, aStory, aTeaser } from '#tests/fixtures/stories.ts'

const site = aSite({
  languages: [
    { code: 'fa', name: 'فارسی', dir: 'rtl' },
    { code: 'de', name: 'Deutsch', dir: 'ltr' },
  ],
  menus: [
    {
      lang: 'fa',
      topics: [{ text: 'میراث', url: '/fa/topics/heritage/' }],
      lists: ['latest'],
      moreSites: [],
    },
  ],
})
const story = aStory({
  inLanguage: 'fa',
  dir: 'rtl',
  headline: 'آب از آن می‌گذرد',
  wordCount: 400,
  topics: [{ text: 'میراث', url: '/fa/topics/heritage/' }],
})

describe('a page in a language without messages', () => {
  it('speaks to the reader in the edition’s fallback, and says so of each part', async () => {
    openAt(
      '/fa/stories/one/',
      aSource({ edition: () => Promise.resolve(site), story: () => Promise.resolve(story) }),
    )
    const headline = await screen.findByRole('heading', { level: 1, name: story.headline })
    expect(document.documentElement).toHaveAttribute('lang', 'de')
    expect(document.documentElement).toHaveAttribute('dir', 'ltr')
    const article = headline.closest('article')
    expect(article).toHaveAttribute('lang', 'fa')
    expect(article).toHaveAttribute('dir', 'rtl')
    expect(screen.getByText('2 Minuten Lesezeit').closest('[lang]')).toHaveAttribute('lang', 'de')
    const menu = screen.getByRole('navigation', { name: 'Hauptmenü' })
    expect(within(menu).getByText('میراث')).toHaveAttribute('lang', 'fa')
    expect(within(menu).getByText('میراث')).toHaveAttribute('dir', 'rtl')
  })

  it('leads to its own front page, not to the fallback’s', async () => {
    openAt(
      '/fa/stories/one/',
      aSource({ edition: () => Promise.resolve(site), story: () => Promise.resolve(story) }),
    )
    await screen.findByRole('heading', { level: 1 })
    expect(screen.getByRole('link', { name: 'The Wall' })).toHaveAttribute('href', '/fa/')
  })
})

it('a story of another language in a list is marked as such, its date is not', async () => {
  const items = [aTeaser({ id: 'one', headline: 'Una historia', inLanguage: 'es' })]
  const list = { items, page: 1, pages: 1, total: 1 }
  openAt('/en/latest/', aSource({ list: () => Promise.resolve(list) }))
  const teaser = (await screen.findByRole('link', { name: 'Una historia' })).closest('[data-shape]')
  expect(teaser).toHaveAttribute('lang', 'es')
  expect(screen.getByText('12 November 2026')).toHaveAttribute('lang', 'en')
  expect(screen.getByText('1 story')).toBeVisible()
})

it('an empty list says so', async () => {
  const list = { items: [], page: 1, pages: 1, total: 0 }
  openAt('/en/latest/', aSource({ list: () => Promise.resolve(list) }))
  expect(await screen.findByText('There are no stories here yet.')).toBeVisible()
})
