import { openSpeech } from '#tests/speech.ts'
import { test as base } from './test.ts'

/** Like every other test, in a Chromium that has voices. */
export const test = base.extend<object, object>({
  launchOptions: [
    async ({ launchOptions }, run) => {
      const { env, close } = await openSpeech()
      await run({
        ...launchOptions,
        args: [...(launchOptions.args ?? []), '--enable-speech-dispatcher'],
        env: { ...process.env, ...env },
      })
      close()
    },
    { scope: 'worker', timeout: 180_000 },
  ],
})
