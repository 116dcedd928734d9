import { useHref } from 'react-router'

/** Turns a path within the edition into an address that works where the edition lives under a sub-path, as `/news/`. */
export function useAsset(): (path: string) => string {
  const base = useHref('/').replace(/\/$/, '')
  return (path) => (/^\/(?!\/)/.test(path) ? `${base}${path}` : path)
}
