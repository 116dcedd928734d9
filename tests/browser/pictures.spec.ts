import { expect, reference, test } from './test.ts'
import type { Page } from './test.ts'

/** With `srcset` and `sizes`, a picture's natural width is the width that `sizes` announced. */
async function misjudged(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const pictures = [...document.querySelectorAll<HTMLImageElement>('picture img, img[srcset]')]
    for (const picture of pictures) picture.loading = 'eager'
    await Promise.all(pictures.map((picture) => picture.decode()))
    return pictures
      .filter((picture) => picture.getBoundingClientRect().width > 0)
      .map((picture) => ({
        src: picture.currentSrc,
        drawn: picture.width,
        sizes: picture.naturalWidth,
      }))
      .filter(({ drawn, sizes }) => Math.abs(sizes / drawn - 1) > 0.15)
      .map(({ src, drawn, sizes }) => `${src} is ${drawn} px wide, sizes says ${sizes}`)
  })
}

for (const width of [390, 768, 1280])
  for (const address of [
    '/en/',
    '/en/latest/',
    reference,
    '/en/stories/seven-ways-to-meet-the-sky/',
    '/ar/stories/stone-that-outlasts-empires/',
  ])
    test(`at ${width} px every picture of ${address} is as wide as its sizes say`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height: 800 })
      await page.goto(address)
      await expect(page.getByRole('contentinfo')).toBeVisible()
      await expect(page.locator('[aria-busy=true]')).toHaveCount(0)
      expect(await page.locator('picture, img[srcset]').count()).toBeGreaterThan(3)
      expect(await misjudged(page)).toEqual([])
    })

test('its formats take no room above a picture', async ({ page }) => {
  await page.goto(reference)
  const figure = page.getByRole('figure').filter({ hasText: 'The Great Wall keeps to the crest' })
  const picture = await figure.getByRole('img').boundingBox()
  expect(picture?.y).toBe((await figure.boundingBox())?.y)
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, deviceScaleFactor: 2.6 })

  test('pictures and posters come as AVIF, and never a second time as JPEG', async ({ page }) => {
    const fetched: string[] = []
    page.on('request', (request) => {
      if (request.resourceType() === 'image') fetched.push(request.url())
    })
    await page.goto('/en/')
    await page.getByRole('link', { name: 'Stone that outlasts empires' }).first().click()
    const lead = page.getByRole('img', { name: 'Three-storey Roman aqueduct of pale stone' })
    await expect
      .poll(() => lead.evaluate((image: HTMLImageElement) => image.currentSrc))
      .toMatch(/pont-du-gard-[0-9a-f]{8}-960\.avif$/)
    expect(fetched.length).toBeGreaterThan(3)
    expect(fetched.filter((it) => !it.endsWith('.avif'))).toEqual([])
  })
})
