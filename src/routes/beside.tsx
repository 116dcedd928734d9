import type { ReactNode } from 'react'
import { useLater } from '#src/components/use-later.ts'
import { useFaces } from '#src/reader/use-faces.ts'
import { ReadAhead } from './read-ahead.tsx'
import { useMeasured } from './use-measured.ts'

const open = async (lang: string) => (await import('./keeping.tsx')).openKeeping(lang)

/** What stands beside a page and nobody sees: it reads ahead, takes faces that came late, has the newsroom's hook told where that is allowed, and keeps what was read and hears of the network once the browser has nothing else to do; what is to be said of that it says by `say`. */
export function Beside({ path, say }: { path: string; say: (words: ReactNode) => void }) {
  useFaces()
  useMeasured(path)
  const keeping = useLater(open)
  return (
    <>
      <ReadAhead key={path} />
      {keeping && <keeping.Keeping say={say} />}
    </>
  )
}
