import type { Config } from '#src/cli/config.ts'
import edition from '../../landmark.config.ts'

/** The same edition, published below a path of a host that has other things too. */
export default { ...edition, url: 'https://host.example/news/', pageSize: 4 } satisfies Config
