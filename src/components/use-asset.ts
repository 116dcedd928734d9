import { useBase } from '#src/reader/use-base.ts'
import { safeUrl } from '#src/model/safe-url.ts'

/**
 * Turns a path within the edition into an address that works where the edition lives under a sub-path, as `/news/`; what is
 * no safe address into none.
 */
export function useAsset(): (path: string) => string | undefined {
  const base = useBase()
  return (path) => {
    const url = safeUrl(path)
    return url?.startsWith('/') ? `${base}${url}` : url
  }
}
