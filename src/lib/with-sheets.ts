/**
 * Loads a chunk and the stylesheets that belong to it, side by side, and waits for both. The build calls it for every
 * `import()`; it gives the sheets' addresses relative to `base`.
 */
export async function withSheets<T>(
  load: () => Promise<T>,
  sheets: string[] = [],
  base?: string,
): Promise<T> {
  const [chunk] = await Promise.all([
    load(),
    ...sheets.map((sheet) => linked(new URL(sheet, base).pathname)),
  ])
  return chunk
}

const links = new Map<string, Promise<unknown>>()

/** One that the page came with is there; one that failed is asked for again. */
function linked(path: string): Promise<unknown> | undefined {
  // The style of all pages stands in each of them.
  if (path.includes('/main-') || document.querySelector(`[data-sheet="${path}"]`)) return undefined
  const loading = links.get(path) ?? link(path)
  links.set(path, loading)
  return loading
}

function link(path: string): Promise<unknown> {
  const sheet = document.createElement('link')
  sheet.rel = 'stylesheet'
  sheet.href = path
  document.head.append(sheet)
  return new Promise((resolve, reject) => {
    sheet.addEventListener('load', resolve)
    sheet.addEventListener('error', () => {
      sheet.remove()
      links.delete(path)
      reject(new Error(path))
    })
  })
}
