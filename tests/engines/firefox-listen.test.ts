import { afterAll, beforeAll, expect, it } from 'vitest'
import { openSite } from '#tests/fixtures/site.ts'
import type { Site } from '#tests/fixtures/site.ts'
import { openSpeech } from '#tests/speech.ts'
import type { Speech } from '#tests/speech.ts'
import type { Engine } from './engine.ts'
import { startFirefox } from './firefox.ts'
import { focused, focusOn, isSameDocument, visit } from './page.ts'
import { port as first } from './port.ts'

// Firefox on Linux says of no voice that it is on the device, so that each must be asked for.
const port = first + 10
const story = '/en/stories/stone-that-outlasts-empires/'
let speech: Speech
let site: Site
let engine: Engine

beforeAll(async () => {
  speech = await openSpeech()
  Object.assign(process.env, speech.env)
  site = await openSite(port)
  engine = await startFirefox(`http://localhost:${port}`)
  await engine.resize(1280, 800)
}, 180_000)
afterAll(async () => {
  await engine.close()
  site.close()
  speech.close()
})

const isSpeaking = () => engine.evaluate(() => speechSynthesis.speaking)
const question = () =>
  engine.evaluate(() => {
    const id = document.activeElement?.getAttribute('aria-describedby')
    return id ? document.getElementById(id)?.textContent : ''
  })

async function listen(): Promise<void> {
  await visit(engine, story)
  await focusOn(engine, 'Listen')
  await engine.press('Enter')
}

it('the text of a story goes to no voice that may not be on the device before its reader agrees', async () => {
  await listen()
  await expect.poll(() => focused(engine)).toBe('button Let it speak')
  expect(await question()).toMatch(
    /^The voice .+ may not be on this device\. To speak, it may send/,
  )
  expect(await isSpeaking()).toBe(false)
  await focusOn(engine, 'Do not')
  await engine.press('Enter')
  await expect.poll(() => focused(engine)).toBe('button Listen')
  expect(await isSpeaking()).toBe(false)
})

it('a reader who agrees is asked no more about that voice', async () => {
  await listen()
  await expect.poll(() => focused(engine)).toBe('button Let it speak')
  await engine.press('Enter')
  await expect.poll(isSpeaking).toBe(true)
  expect(await focused(engine)).toBe('button Pause')
  await engine.press('Enter')
  await expect.poll(isSpeaking).toBe(false)
  await listen()
  await expect.poll(isSpeaking).toBe(true)
  expect(await isSameDocument(engine)).toBe(true)
  expect(await engine.complaints()).toEqual([])
})
