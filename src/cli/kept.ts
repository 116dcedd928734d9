import { copyFile, glob, link, mkdir, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { inParallel } from '#src/lib/in-parallel.ts'

/** Editions before the present one whose files an open tab may still ask for. */
const before = 2

/** What an edition leaves to the next one: its pages by their tags, and what tabs that are open may still ask for. */
export type Kept = {
  /** The folder of the edition. */
  folder: string
  /** Of each address what its page was made of: the page's ETag. */
  tags: Record<string, string>
  /** The files with a hash in their names, of this edition and of those before it. */
  assets: string[][]
}

const manifest = '.landmark/manifest.json'

/** What the edition in this folder leaves; nothing where there is none, or an older one that kept no manifest. */
export async function readKept(folder: string): Promise<Kept> {
  try {
    // Written by the function below.
    const { tags, assets } = JSON.parse(await readFile(join(folder, manifest), 'utf8')) as Kept
    return { folder, tags, assets }
  } catch {
    return { folder, tags: {}, assets: [] }
  }
}

/** Brings the files of the editions before, and gives the manifest of the new one, by its path. */
export async function keepAssets(
  building: string,
  old: Kept,
  tags: Kept['tags'],
): Promise<Map<string, string>> {
  const pattern = '{assets,edition/media,edition/search}/**/*.*'
  const own = (await Array.fromAsync(glob(pattern, { cwd: building }))).toSorted()
  const [latest = [], ...others] = old.assets
  const isSame = JSON.stringify(own) === JSON.stringify(latest)
  const earlier = (isSame ? others : old.assets).slice(0, before)
  const present = new Set(own)
  const gone = new Set(earlier.flat().filter((path) => !present.has(path)))
  await inParallel([...gone], 50, (path) => bring(old.folder, building, path))
  return new Map([[manifest, JSON.stringify({ tags, assets: [own, ...earlier] })]])
}

/** Brings a file from one folder to another, without copying where the disk can; tells whether there was one. */
export async function bring(from: string, to: string, path: string): Promise<boolean> {
  const target = join(to, path)
  await mkdir(dirname(target), { recursive: true })
  try {
    await link(join(from, path), target)
    return true
  } catch {
    return copyFile(join(from, path), target).then(
      () => true,
      () => false,
    )
  }
}

/** Brings what stands compressed beside a file; tells whether all of it was there. */
export async function bringCompressed(from: string, to: string, path: string): Promise<boolean> {
  const brought = await Promise.all(['.br', '.gz'].map((ending) => bring(from, to, path + ending)))
  return brought.every(Boolean)
}
