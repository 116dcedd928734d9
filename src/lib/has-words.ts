/** Whether a text has every word that is sought, or the beginnings of them, anywhere in it. */
export function hasWords(text: string, sought: string): boolean {
  const within = folded(text)
  return folded(sought)
    .split(/\s+/)
    .every((word) => within.includes(word))
}

/** A text as it is compared where case and marks do not count: é is e, أ is ا, ß is ss. */
function folded(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll('ß', 'ss').trim()
}
