import { until } from '#tests/until.ts'

/** One session of a W3C WebDriver: sends a command, and gives its value. */
export type Session = {
  get: <Value>(path: string) => Promise<Value>
  post: <Value = void>(path: string, body: object) => Promise<Value>
  end: () => Promise<void>
}

/** Begins a session as soon as the driver at this address is there. */
export async function beginSession(driver: string, capabilities: object): Promise<Session> {
  await until(() => isReady(driver), 'the WebDriver')
  const body = { capabilities: { alwaysMatch: capabilities } }
  const { sessionId } = await send<{ sessionId: string }>('POST', `${driver}/session`, body)
  const session = `${driver}/session/${sessionId}`
  return {
    get: (path) => send('GET', session + path),
    post: (path, sent) => send('POST', session + path, sent),
    end: () => send('DELETE', session),
  }
}

/** What the keys that are no characters are called there: https://www.w3.org/TR/webdriver2/#keyboard-actions */
export const keys: Partial<Record<string, string>> = {
  Enter: '\uE007',
  Escape: '\uE00C',
  Shift: '\uE008',
  Control: '\uE009',
  Tab: '\uE004',
}

async function isReady(driver: string): Promise<boolean> {
  try {
    const { ready } = await send<{ ready: boolean }>('GET', `${driver}/status`)
    return ready
  } catch {
    return false
  }
}

async function send<Value>(method: string, address: string, body?: object): Promise<Value> {
  const response = await fetch(address, {
    method,
    // A browser that cannot be started answers never.
    signal: AbortSignal.timeout(30_000),
    ...(body && { body: JSON.stringify(body) }),
  })
  const { value } = (await response.json()) as { value: Value }
  if (!response.ok) throw new Error(`${method} ${address}: ${JSON.stringify(value)}`)
  return value
}
