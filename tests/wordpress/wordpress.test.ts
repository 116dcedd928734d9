import { once } from 'node:events'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { chromium } from '@playwright/test'
import type { Browser, Page } from '@playwright/test'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { checkDocuments } from '#src/cli/check-documents.ts'
import type { Report } from '#src/cli/check-documents.ts'
import { compileForeign } from '#src/cli/compile-foreign.ts'
import type { Edition } from '#src/cli/compile.ts'
import { defaultCache } from '#src/cli/compile.ts'
import { serve } from '#src/cli/serve.ts'
import { writeSite } from '#src/cli/write-site.ts'
import { chromiumFlags, findChromium } from '#tests/chromium.ts'
import { config, wake } from './sample.ts'

const folder = 'reports/wordpress-edition'
const origin = inject('wordpress')
let server: Server | undefined
let browser: Browser | undefined

afterAll(async () => {
  await browser?.close()
  server?.closeAllConnections()
  server?.close()
})

describe('landmark check, of a real WordPress', () => {
  let reports: Report[] = []
  beforeAll(async () => {
    reports = await Array.fromAsync(checkDocuments({ sources: [`${origin}/`], lang: 'en' }))
  })
  const report = (headline: RegExp) => reports.find((found) => headline.test(found.headline ?? ''))

  it('reads its thirty posts by its address, all of their text', () => {
    expect(reports).toHaveLength(30)
    expect(reports.filter(({ outcome }) => outcome === 'story')).toHaveLength(29)
    expect(reports.filter(({ kept = 1 }) => kept < 1)).toEqual([])
  })

  it('says why the one with a password is no story', () => {
    expect(reports.filter(({ outcome }) => outcome !== 'story')).toMatchObject([
      { outcome: 'unsupported', reason: 'it is protected by a password' },
    ])
  })

  it('knows galleries, captioned films, frames of others, tables, what has no title', () => {
    expect(report(/^In pictures/)?.blocks).toMatchObject({ gallery: 1 })
    expect(report(/^From the classic/)?.blocks).toMatchObject({ gallery: 1, image: 1 })
    expect(report(/^Watch: Animals/)?.blocks).toMatchObject({ video: 1 })
    expect(report(/^A test film/)?.blocks).toMatchObject({ embed: 1, video: 1 })
    expect(report(/^Three rows/)?.blocks).toMatchObject({
      heading: 4,
      table: 1,
      quote: 1,
      list: 1,
      image: 2,
    })
    expect(report(/^This post has no title/)?.notes.map(({ found }) => found)).toContain(
      'no headline',
    )
  })

  it('reads the Arabic post as one, whatever the site’s language', () => {
    expect(report(/^البتراء/)).toMatchObject({ inLanguage: 'ar', blocks: { heading: 1, list: 1 } })
  })

  it('names what is hostile in a post and leaves it out', () => {
    const said = report(/^Hostile markup, saved by someone who may \(/)?.notes.map(
      ({ found: kept }) => kept,
    )
    expect(said?.join('\n')).toMatch(/<script>[^]*a link to javascript:[^]*<style>/)
  })
})

describe('landmark build --from a real WordPress', () => {
  let edition: Edition
  let page: Page
  const asked: string[] = []
  const complaints: string[] = []

  beforeAll(async () => {
    const compiled = await compileForeign({ config, sources: [`${origin}/`], cache: defaultCache })
    ;({ edition } = compiled)
    const out = `${folder}/out`
    await writeSite({
      ...compiled,
      built: 'build',
      out,
      isEnough: () => true,
      onPage: () => undefined,
    })
    server = await serve({ out, built: 'build' }, 0)
    if (!server.listening) await once(server, 'listening')
    browser = await chromium.launch({ executablePath: findChromium() ?? '', args: chromiumFlags() })
    const { port } = server.address() as AddressInfo
    page = await browser.newPage({ baseURL: `http://localhost:${port}` })
    page.on('request', (found) => asked.push(new URL(found.url()).origin))
    page.on('console', (found) => complaints.push(found.text()))
    page.on('pageerror', (found) => complaints.push(found.message))
  }, 240_000)

  async function open(path: string): Promise<void> {
    await page.goto(path)
    await wake(page)
  }

  it('leads with the post that is pinned, and lists the others by date', async () => {
    await open('/en/')
    const headings = await page
      .getByRole('main')
      .getByRole('heading', { level: 2 })
      .allTextContents()
    expect(headings.slice(0, 2)).toEqual([
      'How this sample newsroom works',
      'Three rows of arches: what keeps an old aqueduct standing',
    ])
    await page.goto('/en/latest/')
    await page.getByRole('heading', { level: 2, name: /^Three rows/ }).waitFor()
  })

  it('shows a story with its pictures, from the edition alone', async () => {
    await open('/en/stories/three-rows-of-arches/')
    await page.getByRole('heading', { level: 1, name: /^Three rows of arches/ }).waitFor()
    const pictures = page.getByRole('article').first().getByRole('img')
    await pictures.first().scrollIntoViewIfNeeded()
    await expect
      .poll(() => pictures.first().evaluate((element: HTMLImageElement) => element.naturalWidth))
      .toBeGreaterThan(300)
    expect(new Set(asked)).toEqual(new Set([new URL(page.url()).origin]))
  })

  it('plays a film with captions in four languages', async () => {
    await open('/en/stories/animals-of-the-north/')
    expect(await page.locator('track').count()).toBe(4)
    await page.getByRole('button', { name: /^Play/ }).click()
    const video = page.locator('video')
    await expect
      .poll(() => video.evaluate((element: HTMLVideoElement) => element.currentTime))
      .toBeGreaterThan(0.2)
  })

  it('reads from right to left where the story is Arabic', async () => {
    await open('/ar/stories/petra-ar/')
    expect(await page.locator('html').getAttribute('dir')).toBe('rtl')
    await page.getByRole('heading', { level: 1, name: /البتراء/ }).waitFor()
  })

  it.each(['hostile-admin', 'hostile-author'])('runs nothing of %s', async (slug) => {
    await open(`/en/stories/${slug}/`)
    await page.getByRole('heading', { level: 1, name: /^Hostile markup/ }).waitFor()
    expect(await page.evaluate(() => Object.hasOwn(window, '__pwned'))).toBe(false)
    expect(await page.getByRole('main').isVisible()).toBe(true)
  })

  it('finds a story by its words', async () => {
    await open('/en/search/?q=aqueduct')
    const hit = page.getByRole('main').getByRole('heading', { level: 2, name: /^Three rows/ })
    await expect.poll(() => hit.isVisible()).toBe(true)
  })

  it('complains of nothing in the browser, and names what it could not fetch', () => {
    expect(complaints).toEqual([])
    expect(edition.notices.filter(({ found }) => found === 'status 404')).toHaveLength(2)
  })
})
