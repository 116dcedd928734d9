import type { RequestListener } from 'node:http'
import { serve } from '#src/cli/serve.ts'

/** The demo edition on a server of its own, and what can go wrong with it. */
export type Site = {
  /** Answers late, by so many milliseconds, whatever has this in its address. */
  slow: (path: string, milliseconds: number) => void
  /** Answers 503 for whatever has this in its address. */
  fail: (path: string) => void
  /** Nothing is wrong any more. */
  mend: () => void
  close: () => void
}

type Fault = (answer: () => void, response: Parameters<RequestListener>[1]) => void

/** Serves what was built. */
export async function openSite(port: number): Promise<Site> {
  const server = await serve({ out: 'dist', built: 'build' }, port)
  const faults = new Map<string, Fault>()
  const [listener] = server.listeners('request') as RequestListener[]
  server.removeAllListeners('request')
  server.on('request', (request, response) => {
    const answer = () => listener?.(request, response)
    const fault = [...faults].find(([path]) => request.url?.includes(path))?.[1]
    if (fault) fault(answer, response)
    else answer()
  })
  return {
    slow: (path, milliseconds) =>
      void faults.set(path, (answer) => setTimeout(answer, milliseconds)),
    fail: (path) => void faults.set(path, (_, response) => response.writeHead(503).end()),
    mend: () => faults.clear(),
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}
