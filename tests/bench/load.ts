import { readFile } from 'node:fs/promises'
import autocannon from 'autocannon'
import type { Bench } from './bench.ts'
import type { Measurement } from './measurement.ts'
import { reference, serveFolder } from './site.ts'

const connections = 200
const seconds = 30

/** What readers ask for: files that were written when the edition was built, and pages that are rendered when they are asked for. */
const kinds = {
  files: ['/en/', reference, '/edition/site.json', '/edition/en/front.json', '/ar/latest/'],
  'pages on demand': ['/en/stories/nowhere/', '/de/topics/nowhere/', '/ar/nowhere/'],
}

/** Two hundred connections for half a minute each: answers a second, the slowest in a hundred, faults, and the server's memory at most. */
export async function measureLoad({ tell }: Bench): Promise<Measurement[]> {
  const measurements: Measurement[] = []
  for (const [kind, paths] of Object.entries(kinds)) {
    const { origin, pid, stop } = await serveFolder('dist')
    try {
      const { errors, timeouts, latency, requests, ...counts } = await autocannon({
        url: origin,
        connections,
        duration: seconds,
        headers: { 'accept-encoding': 'br' },
        requests: paths.map((path) => ({ path })),
      })
      const faults = errors + timeouts + counts['5xx']
      const memory = await most(pid)
      tell(`${kind}: ${requests.average} answers a second, ${faults} faults`)
      const what = `${kind}, ${connections} connections`
      measurements.push(
        { what: `${what}: faults`, value: faults, unit: '', budget: { atMost: 0 } },
        { what: `${what}: answers a second`, value: requests.average, unit: '' },
        { what: `${what}: slowest in a hundred`, value: latency.p99, unit: 'ms' },
        { what: `${what}: memory at most`, value: memory, unit: 'MB' },
      )
    } finally {
      await stop()
    }
  }
  return measurements
}

/** Megabytes that a process has had at most, as Linux counts them; not a number elsewhere. */
async function most(pid: number | undefined): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')
  const [, kilobytes] = /VmHWM:\s*(\d+) kB/.exec(status) ?? []
  return Number(kilobytes) / 1_000
}
