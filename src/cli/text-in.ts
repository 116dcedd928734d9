/** Byte order marks, as Latin-1 shows them. */
const marks: [string, string][] = [
  ['\u00ef\u00bb\u00bf', 'utf-8'],
  ['\u00ff\u00fe', 'utf-16le'],
  ['\u00fe\u00ff', 'utf-16be'],
]

/**
 * The text of a file or an answer, without a byte order mark: in the encoding that the mark tells, or of XML that `type` (a
 * Content-Type) or its declaration names (RFC 7303); JSON is UTF-8 (RFC 8259). Throws where that encoding is not known.
 */
export function textIn(bytes: Uint8Array, type = ''): string {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 200))
  const [, marked] = marks.find(([mark]) => start.startsWith(mark)) ?? []
  const [, declared] = /^\s*<\?xml[^>]*\sencoding=["']([\w-]+)/.exec(start) ?? []
  const [, told] = /charset="?([\w-]+)/i.exec(type) ?? []
  const said = start.trimStart().startsWith('<') ? (told ?? declared) : undefined
  return new TextDecoder(marked ?? said ?? 'utf-8').decode(bytes)
}
