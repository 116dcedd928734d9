import { expect, it } from 'vitest'
import { aStory } from '#tests/fixtures/stories.ts'
import { withMedia } from './with-media.ts'

const image = (name: string) => ({
  alt: null,
  sources: [{ url: `https://paper.example/${name}.jpg`, width: 3, height: 2 }],
  caption: [`Of ${name}`],
})

it('what is said of pictures that cannot be had stays, of the lead picture and of a gallery too', () => {
  const story = aStory({
    hero: { type: 'image', image: image('lost') },
    body: [{ type: 'gallery', images: [image('kept'), image('lost')] }],
  })
  const { hero, body } = withMedia(story, {
    image: (found) => (found.caption?.[0] === 'Of lost' ? undefined : found),
    played: () => undefined,
  })
  expect(hero).toBeUndefined()
  expect(body).toMatchObject([
    { type: 'paragraph', text: ['Of lost'] },
    { type: 'gallery', images: [{ caption: ['Of kept'] }] },
    { type: 'paragraph', text: ['Of lost'] },
  ])
})
