import { afterAll, afterEach, beforeAll, expect } from 'vitest'
import { openSite } from '#tests/fixtures/site.ts'
import type { Site } from '#tests/fixtures/site.ts'
import type { Engine, Start } from './engine.ts'

/** The demo edition on this port, and one browser that all tests of a file use; each must leave its console silent. */
export function inBrowser(start: Start, port: number): () => { engine: Engine; site: Site } {
  let site: Site
  let engine: Engine
  beforeAll(async () => {
    site = await openSite(port)
    engine = await start(`http://localhost:${port}`)
    await engine.resize(1280, 800)
  })
  afterAll(async () => {
    await engine.close()
    site.close()
  })
  afterEach(async () => {
    expect(await engine.complaints()).toEqual([])
  })
  return () => ({ engine, site })
}
