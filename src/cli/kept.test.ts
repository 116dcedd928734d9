// @vitest-environment node
import { existsSync } from 'node:fs'
import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, expect, it } from 'vitest'
import { aFolder } from '#tests/fixtures/folder.ts'
import { keepAssets, readKept } from './kept.ts'
import { writeFiles } from './write-edition.ts'

let out = ''
beforeEach(async () => {
  out = join(await aFolder(), 'site')
})

/** An edition with one asset, put in the place of the one before. */
async function publish(asset: string): Promise<void> {
  const building = `${out}.building`
  await mkdir(join(building, 'assets'), { recursive: true })
  await writeFile(join(building, 'assets', asset), asset)
  await writeFiles(await keepAssets(building, await readKept(out), {}), building)
  await rm(out, { recursive: true, force: true })
  await rename(building, out)
}

const has = (asset: string) => existsSync(join(out, 'assets', asset))

it('keeps the assets of the two editions before, and no older ones', async () => {
  for (const asset of ['a-1.js', 'a-2.js', 'a-3.js']) await publish(asset)
  expect(['a-1.js', 'a-2.js', 'a-3.js'].map(has)).toEqual([true, true, true])
  await publish('a-4.js')
  expect(['a-1.js', 'a-2.js', 'a-3.js', 'a-4.js'].map(has)).toEqual([false, true, true, true])
})

it('counts an edition with the same assets as the same', async () => {
  for (const asset of ['a-1.js', 'a-2.js', 'a-2.js', 'a-2.js', 'a-2.js']) await publish(asset)
  expect(has('a-1.js')).toBe(true)
})

it('begins anew where there is no manifest, or one that cannot be read', async () => {
  expect((await readKept(out)).assets).toEqual([])
  await publish('a-1.js')
  await writeFile(join(out, '.landmark/manifest.json'), '{"tags"')
  expect((await readKept(out)).assets).toEqual([])
})
