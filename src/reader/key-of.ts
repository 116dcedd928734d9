type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey'>

/**
 * The character of a key, in small letters; '' for keys that have a name instead, as Enter or an arrow. Where a keyboard
 * writes another script than Latin, what stands at the same place on an English one.
 */
export function keyOf({ key, code, shiftKey }: Pressed): string {
  if (/^\w\w|^\s/.test(key)) return ''
  if (isLatin.test(key)) return key.toLowerCase()
  const [, letter] = /^(?:Key|Digit)(.)$/.exec(code) ?? []
  return letter?.toLowerCase() ?? marks[code]?.[Number(shiftKey)] ?? ''
}

const isLatin = /^[\p{ASCII}\p{Script=Latin}]/u

const marks: Record<string, string> = { BracketLeft: '[{', BracketRight: ']}', Slash: '/?' }
