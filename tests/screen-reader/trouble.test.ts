import { describe, expect, it } from 'vitest'
import { browsers, inOrder, journey } from './journey.ts'

describe.each(browsers)('What goes wrong, in %s', (browser) => {
  const heard = journey({
    name: 'trouble',
    browser,
    from: '/en/stories/nowhere/',
    walk: async ({ press, pressUntil, network }, site) => {
      // Long enough that what a link reads ahead with the focus has not failed before the link is followed.
      site.fault('/edition/en/stories/', { status: 503, late: 2_500 })
      site.fault('/edition/en/topics/', { late: 6_000 })
      const opening = await press('ctrl+Home')
      const missing = [...(await press('1')), ...(await press('p'))]
      await pressUntil('k', /^Heritage/)
      const slow = await press('Return', /^Heritage/)
      await pressUntil('2', /link/)
      const failed = await press('Return', /cannot be reached/)
      const reason = await press('p')
      const retry = await press('Tab')
      site.mend()
      const mended = await press('Return', /^Seven ways/)
      const gone = await network(false, /offline/)
      const back = await network(true, /online again/)
      return { gone, back, opening, missing, slow, failed, reason, retry, mended }
    },
  })

  it('E1: the headline of a page that cannot be had says so, and a way to try again is next', () => {
    const { missing, failed, retry } = heard()
    expect(missing).toEqual(inOrder([/heading level 1/]))
    expect(
      failed.filter((words) => words.startsWith('The newsroom cannot be reached')),
    ).toHaveLength(1)
    expect(retry).toEqual(inOrder([/^Try again/]))
  })

  it('R5: a load that takes longer than a second says "Loading" once', () => {
    expect(heard().slow.filter((words) => /Loading/.test(words))).toHaveLength(1)
  })

  it('E2: that the network went and came is said once each', () => {
    const { gone, back } = heard()
    expect(gone.filter((words) => /You are offline/.test(words))).toHaveLength(1)
    expect(back.filter((words) => /You are online again/.test(words))).toHaveLength(1)
  })

  it('R1: after trying again the headline is said', () => {
    expect(heard().mended).toEqual(inOrder([/^Seven ways to meet the sky( heading level 1)?\.$/]))
  })
})
