import { describe, expect, it } from 'vitest'
import { startFirefox } from './firefox.ts'
import { focusOn, isSameDocument, visit } from './page.ts'
import { port } from './port.ts'
import { walk } from './walk.ts'

describe('In Firefox', () => {
  const engine = walk(startFirefox, port)

  it('R7: Ctrl and Enter open a tab and leave this page as it is', async () => {
    const { press, tabs } = engine()
    await visit(engine(), '/en/')
    await focusOn(engine(), 'Stone that outlasts empires')
    await press('Control+Enter')
    await expect
      .poll(tabs)
      .toContain(`http://localhost:${port}/en/stories/stone-that-outlasts-empires/`)
    expect(await engine().evaluate(() => location.pathname)).toBe('/en/')
    expect(await isSameDocument(engine())).toBe(true)
  })
})
