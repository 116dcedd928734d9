import type { Config } from '#src/cli/config.ts'

export default {
  name: 'Landmark',
  url: 'https://landmark.example/',
  languages: [{ code: 'en', name: 'English', formats: 'en-GB' }],
  timeZone: 'Europe/Berlin',
  content: 'content',
  pageSize: 6,
  menu: ['heritage', 'nature', 'science', 'space', 'cities', 'food'],
  moreSites: [
    { text: { en: 'Landmark as data' }, url: '/edition/site.json' },
    { text: { en: 'Schema of a story' }, url: '/edition/schema/story.json' },
    { text: { en: 'Picture credits' }, url: '/edition/media/pictures/credits.json' },
  ],
  rights: {
    en: 'Text and videos by Landmark’s desks, CC0 1.0. Photographs by their makers, under the licences named beside them.',
  },
} satisfies Config
