import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Takes the network away from a Chromium with this profile, or gives it back. */
export async function setNetwork(profile: string, isThere: boolean): Promise<void> {
  const [port = ''] = readFileSync(join(profile, 'DevToolsActivePort'), 'utf8').split('\n')
  const targets = (await (await fetch(`http://127.0.0.1:${port}/json/list`)).json()) as Target[]
  const page = targets.find(({ type }) => type === 'page')
  if (!page) throw new Error('Chromium shows no page')
  const conditions = { offline: !isThere, latency: 0, downloadThroughput: -1, uploadThroughput: -1 }
  // Whoever closes the connection gives the network back.
  const socket = (sockets[profile] ??= new WebSocket(page.webSocketDebuggerUrl))
  if (socket.readyState !== WebSocket.OPEN)
    await new Promise((resolve) => socket.addEventListener('open', resolve, { once: true }))
  const answered = new Promise((resolve) =>
    socket.addEventListener('message', resolve, { once: true }),
  )
  const method = 'Network.emulateNetworkConditions'
  socket.send(JSON.stringify({ id: 1, method, params: conditions }))
  await answered
}

type Target = { type: string; webSocketDebuggerUrl: string }
const sockets: Record<string, WebSocket> = {}
