// @vitest-environment node
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { aFolder } from '#tests/fixtures/folder.ts'
import { aNewsroom } from '#tests/fixtures/newsroom.ts'
import { readConfig } from './config.ts'

async function written(fields: object): Promise<string> {
  const file = join(await aFolder(), 'landmark.config.mjs')
  const settings = JSON.stringify({ ...(await aNewsroom({})), ...fields })
  await writeFile(file, `export default ${settings}`)
  return file
}

it.each(['mailto:access@wall.example', 'https://wall.example/access'])(
  'readers may be told to write to %s',
  async (contact) => {
    expect(await readConfig(await written({ contact }))).toMatchObject({ contact })
  },
)

it.each(['access@wall.example', 'mailto:', 'http://wall.example/', 'javascript:alert(1)'])(
  'a contact that is %s stops the build, which says what it may be',
  async (contact) => {
    const wrong = `contact: found ${JSON.stringify(contact)}, expected an address such as "mailto:`
    await expect(readConfig(await written({ contact }))).rejects.toThrow(wrong)
  },
)

it('a numbering system that is none stops the build', async () => {
  expect(await readConfig(await written({ numbering: 'arab' }))).toMatchObject({
    numbering: 'arab',
  })
  await expect(readConfig(await written({ numbering: 'arabic' }))).rejects.toThrow(
    'numbering: found "arabic", expected a numbering system such as',
  )
})

it('a newsroom’s hook has to be a file, and says what becomes of what it is told', async () => {
  const hook = { file: 'package.json', says: { en: 'Counted.' }, origins: ['https://n.example'] }
  expect(await readConfig(await written({ hook }))).toMatchObject({ hook })
  await expect(readConfig(await written({ hook: { ...hook, file: 'hooks.js' } }))).rejects.toThrow(
    'hook.file: found "hooks.js", expected a JavaScript module that exists',
  )
  await expect(
    readConfig(await written({ hook: { ...hook, origins: ['https://n.example/path'] } })),
  ).rejects.toThrow('hook.origins.0: found "https://n.example/path", expected an origin')
})

it('the parties whose embeds may be loaded are named; of one that is not known the build stops', async () => {
  expect(await readConfig(await written({ embeds: ['youtube', 'vimeo'] }))).toMatchObject({
    embeds: ['youtube', 'vimeo'],
  })
  await expect(readConfig(await written({ embeds: ['chirper'] }))).rejects.toThrow(
    'embeds.0: found "chirper", expected "youtube" or "vimeo"',
  )
})
