import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'

/** Runs a build of this folder; throws where another one is under way. One that was ended before it was done counts no more. */
export async function buildAlone<T>(out: string, build: () => Promise<T>): Promise<T> {
  const mark = `${out}.building`
  await mkdir(dirname(mark), { recursive: true })
  const other = await builderOf(mark)
  if (other)
    throw Object.assign(
      new Error(
        `${out} is being built by another process, number ${other}: found ${mark}, expected none. ` +
          'If no build is under way there, remove that file.',
      ),
      { code: 'EBUSY' },
    )
  await rm(mark, { force: true })
  await writeFile(mark, String(process.pid), { flag: 'wx' })
  try {
    return await build()
  } finally {
    await rm(mark, { force: true })
  }
}

/** The number of the process that builds, if it still runs. */
async function builderOf(mark: string): Promise<number | undefined> {
  const id = Number(await readFile(mark, 'utf8').catch(() => ''))
  try {
    // Nothing is sent by 0: it only asks.
    return id && process.kill(id, 0) ? id : undefined
  } catch (error) {
    // It runs, and belongs to somebody else.
    return error instanceof Error && 'code' in error && error.code === 'EPERM' ? id : undefined
  }
}
