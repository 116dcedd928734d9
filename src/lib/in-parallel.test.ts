import { expect, it } from 'vitest'
import { inParallel } from './in-parallel.ts'

it('does no more at once than it may, and keeps the order', async () => {
  let running = 0
  let most = 0
  const results = await inParallel([3, 1, 2, 0], 2, async (turns) => {
    most = Math.max(most, ++running)
    for (let turn = 0; turn < turns; turn++) await Promise.resolve()
    running--
    return turns * 10
  })
  expect(results).toEqual([30, 10, 20, 0])
  expect(most).toBe(2)
})

it('fails where one of them fails', async () => {
  const full = [() => Promise.resolve(1), () => Promise.reject(new Error('the disk is full'))]
  await expect(inParallel(full, 2, (write) => write())).rejects.toThrow('the disk is full')
})
