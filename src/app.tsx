import { QueryClientProvider } from '@tanstack/react-query'
import { Suspense } from 'react'
import type { DataRouter } from 'react-router'
import { RouterProvider } from 'react-router/dom'
import { AppDataContext } from './data/app-data.ts'
import type { AppData } from './data/app-data.ts'

/** The whole reader: a route table, a cache and what may be asked. */
export function App({ data, router }: { data: AppData; router: DataRouter }) {
  return (
    <QueryClientProvider client={data.queryClient}>
      <AppDataContext value={data}>
        <Suspense>
          <RouterProvider router={router} />
        </Suspense>
      </AppDataContext>
    </QueryClientProvider>
  )
}
