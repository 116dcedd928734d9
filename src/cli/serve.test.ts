// @vitest-environment node
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { serve } from './serve.ts'

it('says what to do where nothing has been built', async () => {
  const nowhere = join(tmpdir(), 'landmark-nowhere')
  await expect(serve({ out: nowhere, built: nowhere }, 0)).rejects.toThrow('npm run build')
})
