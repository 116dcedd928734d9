import { describe, expect, it } from 'vitest'
import { focusOn, isSameDocument, visit } from './page.ts'
import { port } from './port.ts'
import { walk } from './walk.ts'
import { startWebKit } from './webkit.ts'

describe('In WebKit', () => {
  const engine = walk(startWebKit, port + 3)

  // Driven, MiniBrowser has one tab: it loads there what would otherwise be a second.
  it('R7: Ctrl and Enter are left to the browser, which loads the page as a whole', async () => {
    await visit(engine(), '/en/')
    await focusOn(engine(), 'Stone that outlasts empires')
    await engine().press('Control+Enter')
    await expect
      .poll(() => engine().tabs())
      .toEqual([`http://localhost:${port + 3}/en/stories/stone-that-outlasts-empires/`])
    await expect.poll(() => isSameDocument(engine())).toBe(false)
  })
  it('a page that nobody touches keeps silent, past the time after which others wake by themselves', async () => {
    await engine().open('/en/')
    await expect
      .poll(() => engine().evaluate(() => performance.now()), { timeout: 30_000 })
      .toBeGreaterThan(12_000)
    expect(await engine().complaints()).toEqual([])
  })
})
