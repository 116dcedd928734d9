import { expect, open, test } from './test.ts'
import type { Page } from './test.ts'
import { tabTo } from './videos.ts'

const gallery = '/en/stories/seven-ways-to-meet-the-sky/'

const enlarge = (page: Page, number: number) =>
  page.getByRole('button', { name: `Enlarge picture ${number} of 8` })
const sheet = (page: Page, name: string) => page.getByRole('dialog', { name })

async function ready(page: Page): Promise<void> {
  await open(page, gallery)
  await page.getByRole('article').first().hover()
  await expect(enlarge(page, 1)).toBeVisible()
}

test('a picture is seen large by the keyboard, with its caption; Back closes it and gives focus back', async ({
  page,
}) => {
  await open(page, gallery)
  await tabTo(page, page.getByRole('link', { name: 'Heritage', exact: true }).last())
  await tabTo(page, enlarge(page, 2))
  await page.keyboard.press('Enter')
  const large = sheet(page, 'Picture 2 of 8')
  await expect(large.getByRole('heading')).toBeFocused()
  await expect(large.getByRole('img', { name: /./ })).toBeVisible()
  await expect(large.getByText('Image:')).toBeVisible()
  await expect(page).toHaveURL(gallery)
  await page.goBack()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(enlarge(page, 2)).toBeFocused()
})

test('arrow keys and buttons lead from picture to picture, which is said; Escape closes', async ({
  page,
}) => {
  await ready(page)
  await enlarge(page, 2).click()
  await expect(page.getByRole('dialog').getByRole('heading')).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await expect(sheet(page, 'Picture 3 of 8').getByRole('status')).toContainText('Picture 3 of 8. ')
  await sheet(page, 'Picture 3 of 8').getByRole('button', { name: 'Next picture' }).press('Enter')
  await expect(sheet(page, 'Picture 4 of 8')).toBeVisible()
  await page.keyboard.press('ArrowLeft')
  await expect(sheet(page, 'Picture 3 of 8')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(enlarge(page, 2)).toBeFocused()
  // However many were looked at, one step back leads out of the story.
  await page.goto('/en/latest/')
  await page.goBack()
  await expect(page.getByRole('dialog')).toHaveCount(0)
})

test('the first has none before it, the last none after it', async ({ page }) => {
  await ready(page)
  await enlarge(page, 1).click()
  await expect(page.getByRole('dialog').getByRole('heading')).toBeFocused()
  await page.keyboard.press('ArrowLeft')
  await expect(sheet(page, 'Picture 1 of 8')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Previous picture' })).toHaveAttribute(
    'aria-disabled',
    'true',
  )
})

test('a press on the picture itself does the same', async ({ page }) => {
  await ready(page)
  await page.getByRole('article').first().getByRole('img').first().click()
  await expect(sheet(page, 'Picture 1 of 8')).toBeVisible()
})

test('in Arabic the left key leads on', async ({ page }) => {
  await open(page, '/ar/stories/stone-that-outlasts-empires/')
  await page.getByRole('article').first().hover()
  await page.getByRole('button', { name: 'كبّر الصورة 1 من 2' }).click()
  await expect(page.getByRole('dialog').getByRole('heading')).toBeFocused()
  await page.keyboard.press('ArrowLeft')
  await expect(sheet(page, 'الصورة 2 من 2')).toBeVisible()
})

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })

  test('pictures and captions stand in the flow, and nothing that does not work', async ({
    page,
  }) => {
    await page.goto(gallery)
    await expect(page.getByRole('article').first().getByRole('figure')).toHaveCount(8)
    await expect(page.getByRole('button', { name: /Enlarge/ })).toHaveCount(0)
  })
})
