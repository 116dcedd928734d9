import { glob, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Where Pagefind keeps its own. */
export const pagefindLicence = new URL('../LICENSE/LICENSE', import.meta.resolve('pagefind'))
const ours = new URL('../../LICENSE', import.meta.url)
const fonts = fileURLToPath(new URL('../styles/fonts', import.meta.url))

/**
 * The licences of all that an edition sends to browsers beside what the newsroom wrote: Landmark's own, those of the packages
 * in it as Vite found them when it built `folder`, of the search, of the faces.
 */
export async function licences(folder: string): Promise<string> {
  const packages = await readFile(join(folder, '.vite/licences.md'), 'utf8')
  const faces = (await Array.fromAsync(glob('OFL-*.txt', { cwd: fonts }))).toSorted()
  const parts: [title: string, text: string][] = [
    ['Landmark (Apache-2.0)', await readFile(ours, 'utf8')],
    // Its own heading says that it is an app's.
    ['Packages in Landmark', packages.replace(/^# .*\n/, '')],
    ['Pagefind, the search (MIT)', await readFile(pagefindLicence, 'utf8')],
    ...(await Promise.all(
      faces.map(async (file): Promise<[string, string]> => [
        `The face ${basename(file, '.txt').replace('OFL-', '')} (SIL Open Font License)`,
        await readFile(join(fonts, file), 'utf8'),
      ]),
    )),
  ]
  return parts.map(([title, text]) => `# ${title}\n\n${text.trim()}\n`).join('\n\n')
}
