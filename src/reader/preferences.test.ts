import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

const place = 'landmark.preferences'
const usual = { version: 1, singleKeys: true, keys: {}, parties: [], reading: {} }

beforeEach(() => {
  localStorage.clear()
  vi.resetModules()
})
afterEach(() => vi.restoreAllMocks())

/** The module as a new document has it. */
const opened = () => import('./preferences.ts')

it('what is chosen is there when the reader comes back', async () => {
  const { prefer } = await opened()
  prefer({ singleKeys: false })
  prefer({ keys: { next: 'n' } })
  vi.resetModules()
  const { preferences } = await opened()
  expect(preferences()).toMatchObject({ singleKeys: false, keys: { next: 'n' } })
})

describe('what is kept and makes no sense', () => {
  it.each(['', 'null', '7', '{', '[]', '{"version":2,"singleKeys":false}', '{"singleKeys":false}'])(
    'is as if it were not there: %s',
    async (kept) => {
      localStorage.setItem(place, kept)
      expect((await opened()).preferences()).toEqual(usual)
    },
  )

  it('does not spoil what does', async () => {
    localStorage.setItem(place, '{"version":1,"singleKeys":"no","keys":{"next":"n"}}')
    expect((await opened()).preferences()).toMatchObject({ singleKeys: true, keys: { next: 'n' } })
    vi.resetModules()
    localStorage.setItem(place, '{"version":1,"singleKeys":false,"keys":null}')
    expect((await opened()).preferences()).toMatchObject({ singleKeys: false, keys: {} })
  })
})

it('other parties are names; what else is kept in their place counts for none', async () => {
  for (const nonsense of ['null', '7', '{"YouTube":true}', '[1,null]']) {
    localStorage.setItem(place, `{"version":1,"parties":${nonsense}}`)
    vi.resetModules()
    expect((await opened()).preferences().parties).toEqual([])
  }
  localStorage.setItem(place, '{"version":1,"parties":["YouTube",7]}')
  vi.resetModules()
  expect((await opened()).preferences().parties).toEqual(['YouTube'])
})

it('what only a later reader knows is kept', async () => {
  localStorage.setItem(place, '{"version":1,"paper":"sepia"}')
  const { prefer } = await opened()
  prefer({ singleKeys: false })
  expect(JSON.parse(localStorage.getItem(place) ?? '')).toEqual({
    version: 1,
    paper: 'sepia',
    singleKeys: false,
    keys: {},
    parties: [],
    reading: {},
  })
})

it('where storage throws, a choice holds as long as the document', async () => {
  vi.spyOn(Storage.prototype, 'getItem').mockImplementation(() => {
    throw new DOMException('denied', 'SecurityError')
  })
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError')
  })
  const { prefer, preferences } = await opened()
  expect(preferences()).toEqual(usual)
  prefer({ singleKeys: false })
  expect(preferences()).toEqual({ ...usual, singleKeys: false })
})
