import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode, Suspense, useEffect } from 'react'
import type { ReactNode } from 'react'
import { AppDataContext } from './data/app-data.ts'
import type { AppData } from './data/app-data.ts'
import { useAwake } from './reader/use-awake.ts'
import { BaseContext } from './reader/use-base.ts'

type Props = {
  data: AppData
  /** The sub-path that the edition lives under: '' or '/news'. */
  base: string
  children: ReactNode
}

/** The whole reader around its router: a cache and what may be asked. The same for server and browser. */
export function App({ data, base, children }: Props) {
  return (
    <StrictMode>
      <QueryClientProvider client={data.queryClient}>
        <AppDataContext value={data}>
          <BaseContext value={base}>
            {/* Hydrated in slices, as long as nothing outside of it is rendered again meanwhile. */}
            <Suspense>
              {children}
              <AwakeMark />
            </Suspense>
          </BaseContext>
        </AppDataContext>
      </QueryClientProvider>
    </StrictMode>
  )
}

function AwakeMark(): null {
  const awake = useAwake()
  // In step with the browser's timeline: from here on links are followed inside the app.
  useEffect(() => {
    if (awake) performance.mark('landmark-awake')
  }, [awake])
  return null
}
