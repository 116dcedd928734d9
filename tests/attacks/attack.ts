/** What an attack is written as, and with it what it would break out of or become. */
export type Kind =
  | 'element'
  | 'attribute'
  | 'mutation'
  | 'svg'
  | 'mathml'
  | 'style'
  | 'address'
  | 'clobbering'
  | 'bidi'
  | 'template'
  | 'document'

/** What comes of it in Chromium where nothing is escaped: its script runs, another host is asked, or neither can be seen. */
export type Effect = 'runs' | 'asks' | 'neither'

export type Attack = {
  name: string
  kind: Kind
  payload: string
  /** A page in which it stands as it is written. */
  raw: string
  effect: Effect
}

/** The host that nobody may be asked for. */
export const foreignHost = 'evil.example'

/**
 * Attacks of a kind by their names. In a payload `RUN` is a call that tells the name, `ASK` an address of the foreign host
 * that does; in `around`, what a page would put round it, `@` is its place.
 */
export function attacksOf(
  kind: Kind,
  around: string,
  payloads: Record<string, [effect: Effect, payload: string]>,
): Attack[] {
  return Object.entries(payloads).map(([name, [effect, written]]) => {
    const payload = written
      .replaceAll('RUN', () => runOf(name))
      .replaceAll('ASK', () => `https://${foreignHost}/${name}`)
      .replaceAll('BASE64', () => btoa(`<script>${runOf(name)}</script>`))
    return { name, kind, payload, raw: around.replaceAll('@', () => payload), effect }
  })
}

/** Without quotes, blanks and brackets, so that it may stand in any of them. */
function runOf(name: string): string {
  return `fired\`${name}\``
}
