import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { spawnSync } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { buildAlone } from './build-alone.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'landmark-alone-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

test('a build that begins while another is under way says so, and leaves that one alone', async () => {
  const out = join(folder, 'new', 'dist')
  const { promise, resolve } = Promise.withResolvers<string>()
  const first = buildAlone(out, () => promise)
  await expect.poll(() => existsSync(`${out}.building`)).toBe(true)
  await expect(buildAlone(out, () => Promise.resolve())).rejects.toThrow(
    `${out} is being built by another process, number ${process.pid}: found ${out}.building, expected none. ` +
      'If no build is under way there, remove that file.',
  )
  resolve('built')
  expect(await first).toBe('built')
  expect(await buildAlone(out, () => Promise.resolve('built'))).toBe('built')
})

test('a build that failed or was ended holds up no other', async () => {
  const out = join(folder, 'dist')
  const failed = buildAlone(out, () => Promise.reject(new Error('no such story')))
  await expect(failed).rejects.toThrow('no such story')
  const gone = spawnSync(process.execPath, ['--version']).pid
  for (const left of [String(gone), '']) {
    writeFileSync(`${out}.building`, left)
    const seen = await buildAlone(out, () =>
      Promise.resolve(readFileSync(`${out}.building`, 'utf8')),
    )
    expect(seen).toBe(String(process.pid))
    expect(existsSync(`${out}.building`)).toBe(false)
  }
})
