import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { directionOf } from '#src/model/direction.ts'

type Site = {
  /** Where the app's files lie, `icon.svg` among them. */
  folder: string
  base: string
  name: string
  /** The style of all pages: its tokens say what colour the paper is. */
  style: string
  lang: string
}

/** Pixels of an icon's side that devices ask for. */
const sizes = [192, 512]
/** How much of a maskable icon devices may cut off on each side: https://www.w3.org/TR/appmanifest/#icon-masks. */
const margin = 0.2

/**
 * What lets an edition be installed: its manifest (https://www.w3.org/TR/appmanifest/), and icons made of `icon.svg`, on
 * their own and on paper with room around, of which devices may cut the corners.
 */
export async function installFiles(site: Site): Promise<Map<string, string | Uint8Array>> {
  const { folder, base, name, lang, style } = site
  const drawing = await readFile(join(folder, 'icon.svg'))
  const paper = paperIn(style)
  const files = new Map<string, string | Uint8Array>()
  const icons = [{ src: `${base}/icon.svg`, sizes: 'any', type: 'image/svg+xml', purpose: 'any' }]
  for (const size of sizes)
    for (const purpose of ['any', 'maskable']) {
      const file = `icon-${purpose}-${size}.png`
      files.set(file, await icon(drawing, size, purpose === 'maskable' ? paper : undefined))
      icons.push({ src: `${base}/${file}`, sizes: `${size}x${size}`, type: 'image/png', purpose })
    }
  const manifest = {
    id: `${base}/`,
    name,
    lang,
    dir: directionOf(lang),
    start_url: `${base}/`,
    scope: `${base}/`,
    display: 'standalone',
    background_color: paper,
    theme_color: paper,
    icons,
  }
  files.set('site.webmanifest', `${JSON.stringify(manifest, null, 2)}\n`)
  return files
}

/** The drawing at this size; on a ground, in the middle of it. */
function icon(drawing: Buffer, size: number, ground?: string): Promise<Buffer> {
  const inner = Math.round(size * (ground ? 1 - 2 * margin : 1))
  const before = Math.floor((size - inner) / 2)
  const after = size - inner - before
  const background = ground ?? { r: 0, g: 0, b: 0, alpha: 0 }
  return sharp(drawing, { density: 72 * (size / 20) })
    .resize(inner, inner, { fit: 'contain', background })
    .extend({ top: before, bottom: after, left: before, right: after, background })
    .flatten(ground ? { background: ground } : false)
    .png()
    .toBuffer()
}

/** The paper's colour in light: `--paper: light-dark(#fcfbf8, …)` or `--paper: #fff`. */
function paperIn(style: string): string {
  return /--paper:\s*(?:light-dark\(\s*)?(#[0-9a-f]{3,8})/i.exec(style)?.[1] ?? '#ffffff'
}
