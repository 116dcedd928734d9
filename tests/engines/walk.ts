import { beforeAll, expect, it } from 'vitest'
import type { Engine, Start } from './engine.ts'
import { canFocus, focused, focusOn, isSameDocument, times, visit } from './page.ts'
import { inBrowser } from './in-browser.ts'

const story = '/en/stories/stone-that-outlasts-empires/'
const headline = 'h1 Stone that outlasts empires'

/** Walks through the edition in one browser; gives that browser to the tests that are its own. */
export function walk(start: Start, port: number): () => Engine {
  const origin = `http://localhost:${port}`
  const used = inBrowser(start, port)
  let engine: Engine
  beforeAll(() => {
    engine = used().engine
  })

  it.each([
    ['/en/', ['Skip to content', 'Skip to main menu', 'Skip to more sites']],
    [story, ['Skip to content', 'Skip to main menu', 'Skip to more sites']],
    ['/ar/', ['انتقل إلى المحتوى', 'انتقل إلى القائمة الرئيسية', 'انتقل إلى المواقع الأخرى']],
  ])(
    'S1: the first stops of %s are the skip links, each seen while it has focus',
    async (path, links) => {
      await engine.open(path)
      for (const link of links) {
        await engine.press('Tab')
        expect(await focused(engine)).toBe(`a ${link}`)
        await expect.poll(() => engine.evaluate(isFocusSeen)).toBe(true)
      }
    },
  )

  it.each([
    [1, 'content'],
    [2, 'menu'],
    [3, 'more-sites'],
  ])(
    'S2: what skip link %i leads to has focus, and the next stop is inside it',
    async (stops, target) => {
      await visit(engine, story)
      await times(stops, () => engine.press('Tab'))
      await engine.press('Enter')
      await expect.poll(() => engine.evaluate(() => document.activeElement?.id)).toBe(target)
      await engine.press('Tab')
      expect(
        await engine.evaluate((id: string) => {
          const place = document.getElementById(id)
          return { inside: place?.matches(':has(:focus)'), stop: place?.hasAttribute('tabindex') }
        }, target),
      ).toEqual({ inside: true, stop: false })
      expect(await isSameDocument(engine)).toBe(true)
    },
  )

  it.each(
    ['en', 'ar'].flatMap((lang) =>
      ['', 'stories/stone-that-outlasts-empires/', 'latest/', 'search/?topic=heritage'].map(
        (page) => `/${lang}/${page}`,
      ),
    ),
  )('S9: at 320 px nothing of %s scrolls sideways', async (path) => {
    await engine.resize(320, 640)
    await visit(engine, path)
    await expect.poll(() => engine.evaluate(isSettled)).toBe(true)
    expect(await engine.evaluate(sideways)).toEqual({ width: 320, beyond: 0, scrolled: 0 })
    await engine.resize(1280, 800)
  })

  it('F2: on a phone the menu opens with Enter, closes with Escape and gives focus back', async () => {
    const isSeen = () =>
      engine.evaluate(() => document.querySelector('#menu a')?.checkVisibility() ?? false)
    await engine.resize(390, 800)
    await visit(engine, story)
    expect(await isSeen()).toBe(false)
    await times(5, () => engine.press('Tab'))
    expect(await focused(engine)).toBe('button Menu')
    await engine.press('Enter')
    await expect.poll(isSeen).toBe(true)
    await engine.press('Tab')
    expect(await focused(engine)).toBe('a Heritage')
    await engine.press('Escape')
    await expect.poll(isSeen).toBe(false)
    expect(await focused(engine)).toBe('button Menu')
    await engine.resize(1280, 800)
  })

  it('F3: the dialog of keys takes focus, keeps all else from it, and gives it back', async () => {
    await visit(engine, '/en/')
    await focusOn(engine, 'Stone that outlasts empires')
    await engine.press('?')
    await expect.poll(() => focused(engine)).toBe('h2 Keyboard shortcuts')
    // One more would lead into the browser's own bars, and take the window's focus with it.
    await times(3, async () => {
      await engine.press('Tab')
      expect(await engine.evaluate(isFocusInDialog)).toBe(true)
    })
    expect(await canFocus(engine, 'Stone that outlasts empires')).toBe(false)
    await engine.press('Escape')
    await expect.poll(() => focused(engine)).toBe('a Stone that outlasts empires')
    await expect
      .poll(() => engine.evaluate(() => document.querySelector('dialog') === null))
      .toBe(true)
  })

  it('R1, R2: a followed link puts focus on the headline, after the title is set', async () => {
    await visit(engine, '/en/')
    await engine.evaluate(() =>
      document.addEventListener('focusin', ({ target }) => {
        if (target instanceof HTMLHeadingElement)
          Object.assign(window, { titleAtFocus: document.title })
      }),
    )
    await focusOn(engine, 'Stone that outlasts empires')
    await engine.press('Enter')
    await expect.poll(() => focused(engine)).toBe(headline)
    expect(await engine.evaluate(() => (window as { titleAtFocus?: string }).titleAtFocus)).toBe(
      'Stone that outlasts empires – Landmark',
    )
    expect(await isSameDocument(engine)).toBe(true)
  })

  it('R3: Back returns to the very link and to its place on the page', async () => {
    const scroll = () => engine.evaluate(() => Math.round(scrollY))
    const back = () => engine.evaluate(() => history.back())
    await engine.resize(1280, 500)
    await visit(engine, '/en/')
    await focusOn(engine, 'Stone that outlasts empires')
    const place = await scroll()
    expect(place).toBeGreaterThan(100)
    await engine.press('Enter')
    await expect.poll(() => focused(engine)).toBe(headline)
    expect(await scroll()).toBe(0)
    await focusOn(engine, 'All stories by Heritage desk')
    // WebKit scrolls to what has focus a moment later.
    await expect.poll(scroll).toBeGreaterThan(1_000)
    const end = await scroll()
    await engine.press('Enter')
    await expect.poll(() => focused(engine)).toBe('h1 Heritage desk')
    await back()
    await expect.poll(() => focused(engine)).toBe('a All stories by Heritage desk')
    await expect.poll(scroll).toBe(end)
    await back()
    await expect.poll(() => focused(engine)).toBe('a Stone that outlasts empires')
    await expect.poll(scroll).toBe(place)
    expect(await isSameDocument(engine)).toBe(true)
    await engine.resize(1280, 800)
  })

  it('R7: skip links and links into the page load nothing anew and stop no playing video', async () => {
    const time = () => engine.evaluate(() => document.querySelector('video')?.currentTime ?? 0)
    const goesOn = async () => {
      const before = await time()
      await expect.poll(time).toBeGreaterThan(before + 0.2)
    }
    await visit(engine, story)
    await focusOn(engine, 'Play')
    await engine.press('Enter')
    await expect.poll(time).toBeGreaterThan(0.2)
    await focusOn(engine, 'Skip next section: Top story')
    await engine.press('Enter')
    await expect.poll(() => focused(engine)).toBe('p End of Top story')
    await goesOn()
    await focusOn(engine, 'More sites')
    await engine.press('Enter')
    await expect.poll(() => engine.evaluate(() => location.hash)).toBe('#more-sites')
    await goesOn()
    expect(await isSameDocument(engine)).toBe(true)
  })

  it('R7: without script a link is an ordinary link', async () => {
    const plain = await start(origin, { script: false })
    try {
      await plain.resize(1280, 800)
      await plain.open('/en/')
      await times(5, () => plain.press('Tab'))
      expect(await focused(plain)).toBe('a Heritage')
      await plain.press('Enter')
      await expect.poll(() => plain.tabs()).toContain(`${origin}/en/topics/heritage/`)
      await expect.poll(() => plain.evaluate(() => document.title)).toBe('Heritage – Landmark')
      expect(
        await plain.evaluate(() => performance.getEntriesByName('landmark-awake').length),
      ).toBe(0)
    } finally {
      await plain.close()
    }
  })

  return () => engine
}

/** Whether what has focus is drawn, large enough, and covered by nothing. */
function isFocusSeen(): boolean {
  const element = document.activeElement
  if (!element) return false
  const { x, y, width, height } = element.getBoundingClientRect()
  const isOnTop = element.contains(document.elementFromPoint(x + width / 2, y + height / 2))
  return isOnTop && width > 44 && height >= 44 && getComputedStyle(element).opacity === '1'
}

function isSettled(): boolean {
  return document.fonts.status === 'loaded' && !document.querySelector('main [aria-busy=true]')
}

/** How far the page is wider than what is seen of it, and how far it lets itself be scrolled to either side. */
function sideways(): { width: number; beyond: number; scrolled: number } {
  const { scrollWidth } = document.documentElement
  const width = innerWidth
  const scrolled = [-1000, 1000].map((left) => {
    scrollTo({ left, behavior: 'instant' })
    return Math.abs(scrollX)
  })
  return { width, beyond: Math.max(0, scrollWidth - width), scrolled: Math.max(...scrolled) }
}

function isFocusInDialog(): boolean {
  return document.activeElement?.closest('dialog') != null
}
