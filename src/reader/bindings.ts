/** What a single key can do, in the order of the list. */
export const actions = [
  'next',
  'previous',
  'follow',
  'newer',
  'older',
  'top',
  'front',
  'search',
  'menu',
  'keys',
] as const
export type Action = (typeof actions)[number]

/** The keys of each action: one character, or two with a space between, pressed one after the other; '' for none. */
export type Bindings = Record<Action, string>

export const usualKeys: Bindings = {
  next: 'j',
  previous: 'k',
  follow: 'o',
  newer: '[',
  older: ']',
  top: 't',
  front: 'g h',
  search: 's',
  menu: 'm',
  keys: '?',
}

/** The usual keys, and in their places the reader's own as far as they are keys. */
export function bindingsOf(own: Record<string, unknown>): Bindings {
  const bindings = { ...usualKeys }
  for (const action of actions) bindings[action] = parseKeys(own[action]) ?? usualKeys[action]
  return bindings
}

/** What a person writes for a key, as bindings have it; undefined for what cannot be pressed. */
export function parseKeys(text: unknown): string | undefined {
  if (typeof text !== 'string') return undefined
  const keys = [...text.normalize('NFC').toLowerCase().replaceAll(/\s/g, '')]
  const isPressed = keys.length < 3 && keys.every((key) => /^[!-~\p{Script=Latin}]$/u.test(key))
  return isPressed ? keys.join(' ') : undefined
}

/** What has these keys already, or has them as its first, or begins with them. */
export function conflictOf(bindings: Bindings, action: Action): Action | undefined {
  const own = bindings[action]
  return actions.find((it) => {
    const other = bindings[it]
    const isClose = other === own || other.startsWith(`${own} `) || own.startsWith(`${other} `)
    return it !== action && own !== '' && other !== '' && isClose
  })
}

/** What the keys pressed so far mean: an action, the beginning of one, or nothing. */
export function meaningOf(bindings: Bindings, pressed: string): Action | 'begun' | undefined {
  if (!pressed) return undefined
  const isBegun = actions.some((action) => bindings[action].startsWith(`${pressed} `))
  return actions.find((action) => bindings[action] === pressed) ?? (isBegun ? 'begun' : undefined)
}
