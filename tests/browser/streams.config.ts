import type { Config } from '#src/cli/config.ts'
import { makeStreams } from '#tests/fixtures/streams.ts'
import edition from '../../landmark.config.ts'

/** Films that browsers get in pieces; they are cut when this is read. */
export default {
  ...edition,
  languages: [{ code: 'en', name: 'English' }],
  content: makeStreams(process.env['STREAMS'] ?? 'reports/newsroom-of-streams'),
  menu: [],
  moreSites: [],
} satisfies Config
