/** Makes a thing at its first use and keeps it by its key: for what is dear to make and exists in few kinds. */
export function kept<K extends string[], T extends object>(
  make: (...key: K) => T,
): (...key: K) => T {
  const made = new Map<string, T>()
  return (...key) => {
    const name = key.join('\n')
    const thing = made.get(name) ?? make(...key)
    made.set(name, thing)
    return thing
  }
}
