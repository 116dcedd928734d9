import { describe, expect, it } from 'vitest'
import { browsers, inOrder, journey } from './journey.ts'

describe.each(browsers)('A video, its captions and its transcript, in %s', (browser) => {
  const heard = journey({
    name: 'video',
    browser,
    from: '/en/stories/stone-that-outlasts-empires/',
    walk: async ({ press, pressUntil, aside }, site) => {
      const opening = await press('ctrl+Home')
      const button = await pressUntil('b', /^Play Built to last/)
      // The browser's own player.
      const { playing, time, captions } = await aside(async () => ({
        playing: await press('Return', /Built to last/),
        pause: await pressUntil('Tab', /^pause push button/i),
        paused: await press('space'),
        time: await pressUntil('Tab', /slider.*0:|elapsed/i),
        captions: await pressUntil('Tab', /^Captions/),
      }))
      const volume = await pressUntil('Tab', /^Volume/)
      const quieter = await press('Left')
      await pressUntil('Tab', /^Transcript of Built to last/)
      const opened = await press('Return', /expanded/)
      const line = await press('Tab')
      await press('Return')
      site.fault('.mp4', { status: 503 })
      site.fault('.webm', { status: 503 })
      await pressUntil('b', /^Play Where the stone came from/)
      const failed = await press('Return', /cannot play/)
      const retry = await press('Tab')
      const file = await press('Tab')
      const heading = await press('h')
      return {
        opening,
        button,
        playing,
        heading,
        time,
        captions,
        volume,
        quieter,
        opened,
        line,
        failed,
        retry,
        file,
      }
    },
  })

  it('V1: it is called by its title and its spoken duration, and nothing plays by itself', () => {
    const { opening, button } = heard()
    expect(opening).toEqual(['Skip to content link.'])
    expect(button).toEqual(inOrder([/^Play Built to last, 28 seconds push button/]))
  })

  it('V1: pressed, it is in the player that focus is, by the same name', () => {
    expect(heard().playing).toEqual(inOrder([/^Built to last, 28 seconds/]))
  })

  it('V2: time and volume are said', () => {
    const { time, volume, quieter } = heard()
    expect(time.join(' ')).toMatch(/0:00/)
    expect(volume.join(' ')).toMatch(/Volume .*slider 100 percent/)
    expect(quieter.join(' ')).toMatch(/95 percent/)
  })

  it('V3: captions are said with the language that is shown', () => {
    expect(heard().captions.join(' ')).toMatch(/Captions combo box.* English/)
  })

  it('V4: the transcript says that it opens, and its lines are buttons that say their moment', () => {
    const { opened, line } = heard()
    expect(opened).toEqual(inOrder([/^expanded/]))
    expect(line).toEqual(inOrder([/^0:00 The Pont du Gard .* push button/]))
  })

  it('V6: the screen reader’s own keys still lead away from it', () => {
    expect(heard().heading).toEqual(inOrder([/^Where the stone came from heading level 3/]))
  })

  it('V7: why it cannot play is said, and the next stops are another try and the file', () => {
    const { failed, retry, file } = heard()
    expect(failed.filter((words) => /This video cannot play here/.test(words))).toHaveLength(1)
    expect(retry).toEqual(inOrder([/^Try again push button/]))
    expect(file.join(' ')).toMatch(/Download/)
  })
})
