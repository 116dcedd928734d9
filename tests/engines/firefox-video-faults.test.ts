import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openSite } from '#tests/fixtures/site.ts'
import type { Site } from '#tests/fixtures/site.ts'
import type { Engine } from './engine.ts'
import { startFirefox } from './firefox.ts'
import { focusOn, visit } from './page.ts'
import { stop, watch, watched } from './player.ts'
import { port } from './port.ts'

const own = port + 2
const tooth = 'stories/the-tooth-that-listens/'
const reference = '/en/stories/stone-that-outlasts-empires/'
const other = 'Where the stone came from'

describe('A video that cannot play, in Firefox', () => {
  let site: Site
  beforeAll(async () => {
    site = await openSite(own)
  })
  afterAll(() => site.close())

  /** In a Firefox that has fetched nothing yet: what it has it would play. */
  async function inNewFirefox(
    walk: (engine: Engine) => Promise<void>,
    options?: { script: boolean },
  ): Promise<void> {
    const engine = await startFirefox(`http://localhost:${own}`, options)
    try {
      await engine.resize(1280, 800)
      await walk(engine)
      expect(await engine.complaints()).toEqual([])
    } finally {
      site.mend()
      await engine.close()
    }
  }

  function loseFiles(): void {
    site.fault('.mp4', { status: 503 })
    site.fault('.webm', { status: 503 })
  }

  it.each([
    {
      lang: 'en',
      play: 'Play Animals of the north',
      reason:
        'div This video cannot play here. Its file is missing or damaged, or the server does not answer.',
      again: 'button Try again',
      file: 'a Download MP4 (1.3 MB)',
      transcript: 'summary Transcript of Animals of the north',
      line: '0:12Moose are the largest deer.',
    },
    {
      lang: 'ar',
      play: 'شغِّل حيوانات الشمال',
      reason: 'div لا يمكن تشغيل هذا الفيديو هنا. الملف غير موجود أو تالف، أو أن الخادم لا يجيب.',
      again: 'button حاول مرة أخرى',
      file: 'a نزِّل MP4 (1.3 م.ب)',
      transcript: 'summary النص المكتوب لفيديو حيوانات الشمال',
      line: '0:12الموظ أكبر أنواع الأيائل',
    },
  ])(
    'V7: in $lang focus is on the reason; then come another try, the file and the transcript, below the poster',
    ({ lang, play, reason, again, file, transcript, line }) =>
      inNewFirefox(async (engine) => {
        loseFiles()
        await visit(engine, `/${lang}/${tooth}`)
        await focusOn(engine, play)
        await engine.press('Enter')
        await expect.poll(() => stop(engine)).toBe(reason)
        for (const next of [again, file, transcript]) {
          await engine.press('Tab')
          expect(await stop(engine)).toBe(next)
        }
        await engine.press('Enter')
        expect(await engine.evaluate(whatIsThere)).toEqual({
          players: 0,
          hasPoster: true,
          files: ['northern-animals.mp4'],
          lines: expect.arrayContaining([expect.stringContaining(line)]),
          // They could lead nowhere.
          linesThatLead: 0,
        })
      }),
  )

  it('V7: one that cannot play leaves the other as it was, and plays when tried again once its file is there', () =>
    inNewFirefox(async (engine) => {
      await watch(engine, reference, 'Built to last')
      loseFiles()
      await focusOn(engine, `Play ${other}`)
      await engine.press('Enter')
      await expect.poll(() => stop(engine)).toMatch(/^div This video cannot play here/)
      const { time = 0 } = (await watched(engine, 'Built to last')) ?? {}
      expect(time).toBeGreaterThan(0.1)
      site.mend()
      await engine.press('Tab')
      expect(await stop(engine)).toBe('button Try again')
      await engine.press('Enter')
      await expect.poll(async () => (await watched(engine, other))?.time ?? 0).toBeGreaterThan(0.1)
      expect(await stop(engine)).toBe(`video ${other}, 29 seconds`)
    }))

  it('V4, V7: without script its poster, its transcript and its file are there, and stay when it cannot play', () =>
    inNewFirefox(
      async (engine) => {
        loseFiles()
        await engine.open(`/en/${tooth}`)
        await focusOn(engine, 'Transcript')
        await engine.press('Enter')
        const all = {
          players: 1,
          hasPoster: true,
          files: ['northern-animals.mp4'],
          lines: expect.arrayContaining([expect.stringContaining('Moose are the largest deer.')]),
          linesThatLead: 0,
        }
        expect(await engine.evaluate(whatIsThere)).toEqual(all)
        await engine.evaluate(() => document.querySelector('video')?.focus())
        await engine.press(' ')
        const noSource = { loading: 3 }
        await expect.poll(() => watched(engine, 'Animals of the north')).toMatchObject(noSource)
        expect(await engine.evaluate(whatIsThere)).toEqual(all)
      },
      { script: false },
    ))
})

/** What is seen of the first video: players, poster, files to take away, lines of its open transcript. */
function whatIsThere() {
  const section = document.querySelector('section:has(> * details)')
  const seen = <E extends HTMLElement>(selector: string) =>
    [...(section?.querySelectorAll<E>(selector) ?? [])].filter((found) => found.checkVisibility())
  const players = seen<HTMLVideoElement>('video')
  const poster = players[0]?.poster ?? seen<HTMLImageElement>('img')[0]?.currentSrc ?? ''
  return {
    players: players.length,
    hasPoster: /northern-animals.*\.avif$/.test(poster),
    files: seen<HTMLAnchorElement>('a[download]').map(({ href }) => href.replace(/.*\//, '')),
    lines: seen('details li').map(({ textContent }) => textContent),
    linesThatLead: seen('details li button').length,
  }
}
