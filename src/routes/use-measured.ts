import { useSuspenseQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useParams } from 'react-router'
import { useQueries } from '#src/data/app-data.ts'
import { usePreferences } from '#src/reader/preferences.ts'
import { useBase } from '#src/reader/use-base.ts'

/** Has a newsroom's hook told of each page, where there is one and the reader has allowed it on the privacy page. */
export function useMeasured(path: string): void {
  const base = useBase()
  const { data: site } = useSuspenseQuery(useQueries().edition(useParams()['lang']))
  const { measured } = usePreferences()
  const isTold = measured === true && site.menus.some(({ hook }) => hook)
  // In step with the newsroom.
  useEffect(() => {
    if (!isTold) return
    import('#src/reader/measuring.ts').then(
      ({ tellPage }) => tellPage(`${base}/edition/hook.js`, base + path),
      () => undefined,
    )
  }, [isTold, base, path])
}
