import { describe, expect, it } from 'vitest'
import { embedProviders, frameAddress } from './embed-providers.ts'

const { youtube, vimeo } = embedProviders

describe('a film on YouTube', () => {
  it.each([
    'https://www.youtube.com/watch?v=dQw4w9WgXcQ',
    'https://m.youtube.com/watch?app=desktop&v=dQw4w9WgXcQ',
    'https://youtu.be/dQw4w9WgXcQ',
    'https://www.youtube.com/shorts/dQw4w9WgXcQ',
    'http://www.youtube.com/embed/dQw4w9WgXcQ',
    'https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?rel=0',
  ])('is shown by the player that keeps nothing, in the language of the page: %s', (address) => {
    expect(frameAddress(youtube, address, 'de')).toBe(
      'https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?hl=de',
    )
  })

  it('begins where the newsroom says', () => {
    expect(frameAddress(youtube, 'https://youtu.be/dQw4w9WgXcQ?t=90s', 'en')).toMatch(/&start=90$/)
  })
})

describe('a film on Vimeo', () => {
  it.each([
    ['https://vimeo.com/76979871', 'https://player.vimeo.com/video/76979871?dnt=1'],
    ['https://player.vimeo.com/video/76979871', 'https://player.vimeo.com/video/76979871?dnt=1'],
    [
      'https://vimeo.com/76979871/8272103f6e',
      'https://player.vimeo.com/video/76979871?dnt=1&h=8272103f6e',
    ],
  ])('is shown by the player that is asked not to follow: %s', (address, frame) => {
    expect(frameAddress(vimeo, address, 'en')).toBe(frame)
  })
})

it.each([
  'https://www.youtube.com/@landmark',
  'https://www.youtube.com/',
  'https://notyoutube.com/watch?v=dQw4w9WgXcQ',
  'https://youtube.com.example/watch?v=dQw4w9WgXcQ',
  'javascript:alert(1)//youtube.com/watch?v=dQw4w9WgXcQ',
  '/en/stories/one/',
  'https://www.youtube.com/watch?v=a%22b',
])('what is no film of the provider’s has no frame: %s', (address) => {
  expect(frameAddress(youtube, address, 'en')).toBeUndefined()
})
