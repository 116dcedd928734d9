import { moved } from './moved.ts'
import { expect, followToReference, saveData, test } from './test.ts'

for (const width of [390, 1280])
  test(`E3: what is still loading is marked as busy, has nothing to read, and moves nothing when it comes, ${width} px`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 800 })
    await saveData(page)
    const late = Promise.withResolvers<void>()
    await page.route(/\/edition\/en\/(front|latest\/1)\.json$/, async (route) => {
      await late.promise
      await route.continue()
    })
    await followToReference(page)
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
    const top = page.getByRole('region', { name: 'Top story' })
    const more = page.getByRole('region', { name: 'More stories' })
    for (const section of [top, more]) {
      await expect(section).toHaveAttribute('aria-busy', 'true')
      await expect(section.getByRole('link')).toHaveCount(1)
      await expect(section.getByRole('img')).toHaveCount(0)
      await expect(section.getByRole('listitem')).toHaveCount(0)
    }
    // What one does with a story comes in its own time, above these.
    await expect(page.getByRole('button', { name: 'Print' })).toBeVisible()
    await top.getByRole('heading').scrollIntoViewIfNeeded()
    const before = await moved(page)
    late.resolve()
    await expect(more.getByRole('listitem').first()).toBeAttached()
    await expect(top).not.toHaveAttribute('aria-busy', 'true')
    expect((await moved(page)).slice(before.length)).toEqual([])
  })
