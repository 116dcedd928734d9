import { isHeld, points } from '#src/accessibility/points.ts'
import { findings } from './axe.ts'
import { expect, open, reference, test } from './test.ts'

const languages = [
  ['en', 'Accessibility', 'Not yet shown to work'],
  ['de', 'Barrierefreiheit', 'Noch nicht nachgewiesen'],
  ['ar', 'إتاحة الوصول', 'لم يثبت بعد'],
] as const

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })

  for (const [lang, title, unshownTitle] of languages)
    test(`the accessibility page in ${lang} is whole: each point once, what is not shown apart`, async ({
      page,
    }) => {
      await page.goto(`/${lang}/`)
      await page.getByRole('contentinfo').getByRole('link', { name: title }).click()
      await expect(page).toHaveURL(`/${lang}/accessibility/`)
      await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
      const unshown = page.getByRole('region', { name: unshownTitle })
      for (const point of points) {
        await expect(page.locator(`[id="${point.id}"]`)).toHaveCount(1)
        await expect(unshown.locator(`[id="${point.id}"]`)).toHaveCount(isHeld(point) ? 0 : 1)
      }
    })

  for (const [lang] of languages)
    for (const [width, colorScheme] of [
      [320, 'dark'],
      [1280, 'light'],
    ] as const)
      test(`the accessibility page in ${lang} at ${width} px, ${colorScheme}, keeps its width`, async ({
        page,
      }) => {
        await page.emulateMedia({ colorScheme })
        await page.setViewportSize({ width, height: 800 })
        await page.goto(`/${lang}/accessibility/`)
        const box = await page.getByRole('main').boundingBox()
        expect(box?.width).toBeLessThanOrEqual(width)
        for (const item of await page.getByRole('main').getByRole('listitem').all()) {
          const { x = 0, width: wide = 0 } = (await item.boundingBox()) ?? {}
          expect(x).toBeGreaterThanOrEqual(0)
          expect(x + wide).toBeLessThanOrEqual(width)
        }
      })
})

test('from a story the accessibility page is one link away, and Back returns to that link', async ({
  page,
}) => {
  await open(page, reference)
  const link = page.getByRole('contentinfo').getByRole('link', { name: 'Accessibility' })
  await link.click()
  await expect(page.getByRole('heading', { level: 1, name: 'Accessibility' })).toBeFocused()
  await expect(page).toHaveTitle('Accessibility – Landmark')
  expect(await findings(page)).toEqual([])
  await page.goBack()
  await expect(link).toBeFocused()
})

test('the accessibility page wakes as it was rendered, and leads to itself in another language', async ({
  page,
}) => {
  await open(page, '/en/accessibility/')
  const contents = page.getByRole('navigation', { name: 'On this page' })
  await contents.getByRole('link', { name: 'The standard' }).click()
  await expect(page.getByRole('heading', { level: 2, name: 'The standard' })).toBeInViewport()
  await page.getByRole('banner').getByRole('button', { name: 'English' }).click()
  await page.getByRole('banner').getByRole('link', { name: 'Deutsch' }).click()
  await expect(page).toHaveURL('/de/accessibility/')
  await expect(page.getByRole('heading', { level: 1, name: 'Barrierefreiheit' })).toBeFocused()
})

test('an edition has no accessibility page in a language that it has not', async ({ page }) => {
  const response = await page.request.get('/fr/accessibility/')
  expect(response.status()).toBe(404)
})
