import type { Config } from '#src/cli/config.ts'

export default {
  name: 'Landmark',
  url: 'https://landmark.example/',
  languages: [
    { code: 'en', name: 'English', formats: 'en-GB' },
    { code: 'de', name: 'Deutsch' },
    { code: 'ar', name: 'العربية' },
  ],
  timeZone: 'Europe/Berlin',
  // Arabic readers of this edition get the digits its writers use.
  numbering: 'latn',
  content: 'content',
  pageSize: 10,
  menu: ['heritage', 'nature', 'science', 'space', 'cities', 'food'],
  moreSites: [
    {
      text: { en: 'Landmark as data', de: 'Landmark als Daten', ar: 'لاندمارك بيانات' },
      url: '/edition/site.json',
    },
    {
      text: { en: 'Schema of a story', de: 'Schema eines Beitrags', ar: 'مخطط المادة' },
      url: '/edition/schema/story.json',
    },
    {
      text: { en: 'Picture credits', de: 'Bildnachweise', ar: 'حقوق الصور' },
      url: '/edition/media/pictures/credits.json',
    },
  ],
  description: {
    en: 'True stories of stone, animals, stars, streets and food, told by desks that check them.',
    de: 'Wahre Geschichten von Steinen, Tieren, Sternen, Straßen und Essen, von Redaktionen, die sie prüfen.',
    ar: 'قصص حقيقية عن الحجر والحيوان والنجوم والشوارع والطعام، ترويها أقسام تتحقق منها.',
  },
  rights: {
    en: 'Text and videos by Landmark’s desks, CC0 1.0. Photographs by their makers, under the licences named beside them.',
    de: 'Texte und Videos von den Redaktionen von Landmark, CC0 1.0. Fotografien von ihren Urhebern, unter den Lizenzen, die daneben stehen.',
    ar: 'النصوص والفيديوهات من أقسام لاندمارك، CC0 1.0. والصور لأصحابها بالتراخيص المذكورة إلى جانبها.',
  },
} satisfies Config
