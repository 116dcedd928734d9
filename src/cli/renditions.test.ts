// @vitest-environment node
import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { beforeEach, describe, expect, it } from 'vitest'
import { aFolder } from '#tests/fixtures/folder.ts'
import type { Problem } from './problem.ts'
import { encodeMissing, planRenditions, widthsFor } from './renditions.ts'
import type { Picture } from './renditions.ts'

let folder = ''
beforeEach(async () => {
  folder = await aFolder()
})

/** A picture of the newsroom's: its upper half red, its lower half blue. */
async function draw(name: string, width: number, height: number, orientation = 1): Promise<void> {
  const create = { width, height, channels: 3 as const, background: '#00f' }
  const upper = { ...create, height: Math.round(height / 2), background: '#f00' }
  await sharp({ create })
    .composite([{ input: { create: upper }, gravity: 'north' }])
    .jpeg()
    .withMetadata({ orientation })
    .toFile(join(folder, name))
}

/** The plan of the one picture of this name, with what is wrong. */
async function planned(
  name: string,
): Promise<{ picture: Picture | undefined; problems: Problem[] }> {
  const problems: Problem[] = []
  const pictures = await planRenditions(
    { folder, paths: [name], cache: join(folder, 'cache') },
    problems,
  )
  return { picture: pictures.get(name), problems }
}

async function encoded(name: string): Promise<{ picture: Picture; made: number }> {
  const { picture } = await planned(name)
  if (!picture) throw new Error(`${name} has no renditions`)
  return { picture, made: await encodeMissing([picture]) }
}

describe('the widths of a picture’s renditions', () => {
  it.each([
    [2400, [320, 480, 640, 960, 1280, 1600]],
    [1600, [320, 480, 640, 960, 1280, 1600]],
    [1500, [320, 480, 640, 960, 1280, 1500]],
    [1350, [320, 480, 640, 960, 1280]],
    [1024, [320, 480, 640, 960]],
    [600, [320, 480, 600]],
    [340, [320]],
    [4, [4]],
  ])('are, where it is %i wide, %j', (width, widths) => {
    expect(widthsFor(width)).toEqual(widths)
  })
})

describe('a picture of the newsroom’s', () => {
  it('becomes AVIF and JPEG of the sizes that were planned, none larger than it', async () => {
    await draw('arch.jpg', 700, 301)
    const { picture, made } = await encoded('arch.jpg')
    expect(made).toBe(5)
    expect(picture.renditions.map(({ type, width, height }) => [type, width, height])).toEqual([
      ['image/avif', 320, 138],
      ['image/avif', 480, 206],
      ['image/avif', 640, 275],
      ['image/jpeg', 480, 206],
      ['image/jpeg', 640, 275],
    ])
    for (const { type, width, height, file } of picture.renditions) {
      const found = await sharp(file).metadata()
      expect(found).toMatchObject({ width, height })
      expect(found.format).toBe(type === 'image/avif' ? 'heif' : 'jpeg')
    }
  })

  it('has its content’s hash in its names, and another name when it is another picture', async () => {
    await draw('arch.jpg', 40, 30)
    const before = await planned('arch.jpg')
    await draw('arch.jpg', 40, 31)
    const after = await planned('arch.jpg')
    const [first] = before.picture?.renditions ?? []
    expect(first?.path).toMatch(/^arch-[0-9a-f]{8}-40\.avif$/)
    expect(after.picture?.renditions[0]?.path).not.toBe(first?.path)
  })

  it('is encoded once: a second build makes nothing, a lost file alone is made again', async () => {
    await draw('arch.jpg', 330, 100)
    expect((await encoded('arch.jpg')).made).toBe(2)
    const second = await encoded('arch.jpg')
    expect(second.made).toBe(0)
    const lost = second.picture.renditions[0]?.file ?? ''
    await rm(lost)
    expect((await encoded('arch.jpg')).made).toBe(1)
    expect((await readFile(lost)).length).toBeGreaterThan(0)
  })

  it('stands upright as its EXIF says, and loses its metadata', async () => {
    // Orientation 6: to be turned clockwise by a quarter, which makes the upper half the right one.
    await draw('turned.jpg', 400, 200, 6)
    const { picture } = await encoded('turned.jpg')
    const widest = picture.renditions.filter(({ width }) => width === 200)
    expect(widest).toMatchObject([{ height: 400 }, { height: 400 }])
    for (const { file } of widest) {
      const found = await sharp(file).metadata()
      expect(found).toMatchObject({ width: 200, height: 400 })
      expect([found.orientation ?? 1, found.exif, found.icc, found.xmp]).toEqual([
        1,
        undefined,
        undefined,
        undefined,
      ])
      const { data, info } = await sharp(file).raw().toBuffer({ resolveWithObject: true })
      const red = (x: number) => data[(200 * info.width + x) * info.channels] ?? 0
      expect(red(20)).toBeLessThan(60)
      expect(red(180)).toBeGreaterThan(200)
    }
  })

  it('is told of while it is encoded, and only then', async () => {
    await draw('one.jpg', 20, 10)
    await draw('two.jpg', 20, 12)
    const cache = join(folder, 'cache')
    const said: string[] = []
    const build = async () => {
      const pictures = await planRenditions({ folder, paths: ['one.jpg', 'two.jpg'], cache }, [])
      await encodeMissing(pictures.values(), (done, total) => said.push(`${done} of ${total}`))
    }
    await build()
    await build()
    expect(said).toEqual(['0 of 2', '1 of 2', '2 of 2'])
  })
})

describe('a picture that cannot be read is named', () => {
  it('where it is none', async () => {
    await writeFile(join(folder, 'words.jpg'), 'These are words.')
    const { picture, problems } = await planned('words.jpg')
    expect(picture).toBeUndefined()
    expect(problems).toMatchObject([
      { file: join(folder, 'words.jpg'), path: '(whole file)', expected: 'a picture' },
    ])
    expect(problems[0]?.found).toContain('unsupported image format')
  })

  it('where it is cut short', async () => {
    await draw('arch.jpg', 600, 400)
    const whole = await readFile(join(folder, 'arch.jpg'))
    await writeFile(join(folder, 'half.jpg'), whole.subarray(0, whole.length / 2))
    const { picture, problems } = await planned('half.jpg')
    expect(picture).toBeUndefined()
    expect(problems).toMatchObject([{ file: join(folder, 'half.jpg'), expected: 'a picture' }])
    expect(problems[0]?.found).toContain('premature end')
  })

  it('where it is missing', async () => {
    const { problems } = await planned('gone.jpg')
    expect(problems[0]?.found).toContain('missing')
  })
})
