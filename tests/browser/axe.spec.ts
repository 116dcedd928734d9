import { findings } from './axe.ts'
import { answer, expect, followToReference, open, reference, test } from './test.ts'

const pages = [
  ['the front page', '/en/'],
  ['a story', reference],
  ['a list', '/en/latest/'],
  ['a gallery', '/en/stories/seven-ways-to-meet-the-sky/'],
  ['a video', '/en/stories/built-to-last/'],
  ['the Arabic front page', '/ar/'],
  ['an Arabic story', '/ar/stories/stone-that-outlasts-empires/'],
  ['the search page', '/en/search/'],
  ['what was found', '/en/search/?q=stone&topic=heritage'],
  ['what was found in Arabic', '/ar/search/?q=الحجر'],
  ['a story that does not exist', '/en/stories/nowhere/'],
  ['an address that does not exist', '/en/nowhere/'],
  ['a story that cannot be reached', '/en/stories/how-a-bee-gives-directions/'],
] as const

test.use({ expectedConsole: /Failed to load resource/ })

for (const [kind, address] of pages)
  for (const colorScheme of ['light', 'dark'] as const)
    for (const width of [320, 1280])
      test(`axe finds nothing on ${kind}, ${colorScheme}, ${width} px`, async ({ page }) => {
        await page.emulateMedia({ colorScheme })
        await page.setViewportSize({ width, height: 900 })
        if (kind === 'a story that cannot be reached') {
          await answer(page, '/edition/en/stories/*.json', { status: 503 })
          await followToReference(page)
          await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible()
        } else await page.goto(address)
        await expect(page.getByRole('heading', { level: 1 })).toBeAttached()
        await expect(page.locator('[aria-busy=true]')).toHaveCount(0)
        expect(await findings(page)).toEqual([])
      })

test('axe finds nothing with everything open that can be opened', async ({ page }) => {
  await open(page, reference)
  for (const transcript of await page.getByText('Transcript').all()) await transcript.click()
  await page.getByRole('button', { name: 'English' }).click()
  expect(await findings(page)).toEqual([])
})

test('axe finds what is wrong where something is', async ({ page }) => {
  await page.goto(reference)
  await page.getByRole('main').evaluate((main) => {
    main.append(document.createElement('button'))
  })
  expect(await findings(page)).toHaveLength(1)
})
