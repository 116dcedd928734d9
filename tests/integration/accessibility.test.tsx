import { readFileSync } from 'node:fs'
import { screen, within } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import type { Point } from '#src/accessibility/points.ts'
import { heard } from '#tests/fixtures/listen.ts'
import { aSource, openAt } from '#tests/fixtures/reader.tsx'
import { aSite } from '#tests/fixtures/stories.ts'

/** What is committed of the points, which each test changes to its need. */
const committed = vi.hoisted(() => [] as Point[])
vi.mock('#src/accessibility/points.ts', async (original) => ({
  ...(await original<object>()),
  points: committed,
}))

const english = JSON.parse(readFileSync('src/i18n/accessibility/en.json', 'utf8')) as Record<
  string,
  string
>
const sentence = (id: string) => english[`point.${id}`] ?? ''

async function openWith(points: Partial<Record<Point['id'], Point['results']>>, contact?: string) {
  const given = Object.entries(points).map(([id, results]) => ({ id, results }) as Point)
  committed.splice(0, Infinity, ...given)
  const site = aSite(contact ? { contact } : {})
  openAt('/en/accessibility/', aSource({ edition: () => Promise.resolve(site) }))
  await screen.findByRole('heading', { level: 1, name: 'Accessibility' })
}

it('promises what was shown, and says by what', async () => {
  await openWith({
    S1: { chromium: true, firefox: true, webkit: true },
    S5: { virtual: true, axe: true, ibm: true },
    S13: { axe: true },
    R1: { 'orca-firefox': true, 'orca-chromium': true },
  })
  const around = screen.getByRole('region', { name: 'The page around a story' })
  expect(
    within(around)
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent),
  ).toEqual([
    `${sentence('S1')}Checked: measured in Chromium, walked in Firefox, walked in WebKit`,
    `${sentence('S5')}Checked: read by a virtual screen reader, by 2 rule engines (axe and IBM)`,
    `${sentence('S13')}Checked: by one rule engine (axe)`,
  ])
  expect(await heard(screen.getByRole('region', { name: 'From page to page' }))).toContain(
    'Checked: heard with Orca in Firefox and Chromium',
  )
  expect(screen.getByText(/^4 promises of 4/)).toHaveTextContent('25 November 2026')
  expect(screen.queryByRole('region', { name: 'Not yet shown to work' })).toBeNull()
  expect(screen.queryByRole('region', { name: 'Videos' })).toBeNull()
  expect(screen.getByText(/claims to meet/)).toBeVisible()
})

it('never promises what one of its checks has not shown, and then claims no standard', async () => {
  await openWith({ S1: { chromium: true }, R1: { 'orca-firefox': true, 'orca-chromium': false } })
  const unshown = screen.getByRole('region', { name: 'Not yet shown to work' })
  expect(within(unshown).getByRole('listitem')).toHaveTextContent(
    'Checked: heard with Orca in FirefoxMissing: heard with Orca in Chromium',
  )
  expect(screen.getAllByText(sentence('R1'))).toHaveLength(1)
  expect(screen.getByText(/^1 promise of 2/)).toBeVisible()
  expect(screen.queryByText(/claims to meet/)).toBeNull()
  expect(screen.getByText(/is built to meet/)).toBeVisible()
})

it.each([
  ['mailto:access@wall.example?subject=Access', 'access@wall.example'],
  ['https://wall.example/access', 'https://wall.example/access'],
])('says where to write: %s', async (contact, name) => {
  await openWith({}, contact)
  const report = screen.getByRole('region', { name: 'Tell us what does not work' })
  expect(within(report).getByRole('link', { name })).toHaveAttribute('href', contact)
})

it('says that an edition gives no address', async () => {
  await openWith({})
  const report = screen.getByRole('region', { name: 'Tell us what does not work' })
  expect(report).toHaveTextContent('This edition gives no address for reports.')
  expect(within(report).getByRole('link', { name: 'More sites' })).toHaveAttribute(
    'href',
    '#more-sites',
  )
})
