import { expect, test } from './test.ts'
import { pagesIn } from './kinds.ts'

for (const lang of ['en', 'ar'] as const) {
  const shown = pagesIn(lang).find(({ name }) => name.startsWith('a story with every block'))

  test(`a picture that may hurt stands behind a notice, and is shown when asked for, ${lang}`, async ({
    page,
  }) => {
    await shown?.show(page)
    const picture = page.getByRole('img', { name: 'A wall that has fallen' })
    const notice = page.getByText('It shows a wall that has fallen on a house.')
    const ways = page.locator('figure > button')
    await expect(notice).toBeVisible()
    await expect(picture).toBeHidden()
    // Nor is there a way around the notice, from another picture seen large.
    const before = await ways.count()
    expect(before).toBeGreaterThan(0)
    await expect(ways.last()).toHaveAccessibleName(new RegExp(`${before}$`))
    await notice.click()
    await expect(picture).toBeVisible()
    await expect(ways).toHaveCount(before + 1)
    await notice.press('Enter')
    await expect(picture).toBeHidden()
  })
}
