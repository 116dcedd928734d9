// @vitest-environment node
import { expect, it } from 'vitest'
import { authored, aNewsroom } from '#tests/fixtures/newsroom.ts'
import { compileEdition } from './compile.ts'

it.each([
  [
    'S5: a heading whose level leaves one out',
    { body: [{ type: 'heading', level: 3, id: 'x', text: ['X'] }] },
    'body.0.level: found 3, expected 2: no level of headings is left out',
  ],
  [
    'A2: a caption that only repeats what the picture shows',
    { hero: { type: 'image', picture: 'arch', caption: ['An arch of pale stone.'] } },
    'hero.caption: found "An arch of pale stone.", expected what the alternative text does not say',
  ],
])('%s stops the build, which says where', async (_, fields, sentence) => {
  const config = await aNewsroom({ 'stories/en/one.json': authored(fields) })
  await expect(compileEdition(config)).rejects.toThrow(sentence)
})
