import type { Config } from '#src/cli/config.ts'
import edition from '../../landmark.config.ts'

/** Stories with films of others, of which readers may load one party's in place, and a newsroom that would like to know what is read. */
export default {
  ...edition,
  source: 'tests/browser/embeds.feed.json',
  embeds: ['youtube'],
  hook: {
    file: 'tests/browser/hook.js',
    says: {
      en: 'Our own server counts, and forgets after 30 days.',
      de: 'Unser eigener Server zählt mit.',
    },
    origins: ['https://numbers.example'],
  },
  menu: [],
  moreSites: [],
} satisfies Config
