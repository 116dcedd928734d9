/** The text without what XML 1.0 cannot say even as a reference: control characters and halves of surrogate pairs. */
export function xmlCharacters(text: string): string {
  return text.replaceAll(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '')
}
