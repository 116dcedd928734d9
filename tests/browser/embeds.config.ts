import type { Config } from '#src/cli/config.ts'
import edition from '../../landmark.config.ts'

/** Stories with films of others, of which readers may load one party's in place. */
export default {
  ...edition,
  source: 'tests/browser/embeds.feed.json',
  embeds: ['youtube'],
  menu: [],
  moreSites: [],
} satisfies Config
