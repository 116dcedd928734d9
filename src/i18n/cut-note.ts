const words = import.meta.glob<Record<'cut.note', () => string>>('./cut/*.json', {
  import: 'default',
  eager: true,
})

/** What is shown of a page whose end does not come, by the style that index.html begins with: without script, in its head too. */
export function cutNote(lang: string): string {
  const own = words[`./cut/${lang}.json`] ?? words['./cut/en.json']
  return own?.['cut.note']() ?? ''
}
