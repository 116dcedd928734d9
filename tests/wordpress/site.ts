import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { freePort } from '#tests/free-port.ts'

type Credit = { file: string; alt: Record<string, string> }
type Sheet = { title: Record<string, string>; captions: string[] }

/** Starts a WordPress with thirty posts made from the demo edition's pictures and films, in a folder of its own. */
export async function openWordPress(
  folder: string,
): Promise<{ origin: string; close: () => void }> {
  rmSync(folder, { recursive: true, force: true })
  const media = resolve(folder, 'media')
  writeMedia(media)
  const site = resolve(folder, 'site')
  const port = await freePort()
  run('start.sh', site, String(port), media)
  return { origin: `http://127.0.0.1:${port}`, close: () => run('stop.sh', site) }
}

function run(script: string, ...args: string[]): void {
  execFileSync('bash', [resolve('tests/wordpress', script), ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

/** The demo edition's media as the script that fills a WordPress wants them. */
function writeMedia(folder: string): void {
  mkdirSync(join(folder, 'videos'), { recursive: true })
  cpSync('content/pictures', join(folder, 'photos'), { recursive: true })
  const credits = JSON.parse(readFileSync('content/pictures/credits.json', 'utf8')) as Credit[]
  writeFileSync(
    join(folder, 'CREDITS.json'),
    JSON.stringify(credits.map((it) => ({ ...it, file: `photos/${it.file}`, alt: it.alt['en'] }))),
  )
  const films = ['stone-structures', 'northern-animals'].map((name) => {
    const sheet = JSON.parse(readFileSync(`content/videos/${name}.json`, 'utf8')) as Sheet
    const files = [
      `${name}.mp4`,
      `${name}.poster.jpg`,
      ...sheet.captions.map((lang) => `${name}.${lang}.vtt`),
    ]
    for (const file of files)
      cpSync(join('content/videos', file), join(folder, 'videos', basename(file)))
    const captions = sheet.captions.map((lang) => [lang, `videos/${name}.${lang}.vtt`])
    return {
      file: `videos/${name}.mp4`,
      title: sheet.title['en'],
      captions: Object.fromEntries(captions) as object,
    }
  })
  writeFileSync(join(folder, 'VIDEOS.json'), JSON.stringify(films))
}
