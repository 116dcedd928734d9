import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { globSync, mkdirSync, openSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { until } from '#tests/until.ts'
import { callOf } from './engine.ts'
import type { Engine, Start } from './engine.ts'
import { port } from './port.ts'
import { beginSession, keys } from './webdriver.ts'

/** Starts WebKitGTK's MiniBrowser on a display of its own, driven over WebDriver. */
export const startWebKit: Start = async (origin, { script = true } = {}) => {
  const { driver, stop } = await startDriver()
  const session = await beginSession(driver, {
    'webkitgtk:browserOptions': {
      binary: globSync('/usr/lib/*/webkit2gtk-4.*/MiniBrowser')[0],
      args: ['--automation', `--enable-javascript=${script}`],
    },
  })
  const evaluate: Engine['evaluate'] = (read, ...args) =>
    session.post('/execute/sync', { script: `return ${callOf(read, args)}`, args: [] })
  return {
    open: async (path) => {
      await session.post('/url', { url: origin + path })
      await evaluate(noteComplaints)
    },
    press: (chord) => {
      const values = chord.split('+').map((key) => keys[key] ?? key)
      const actions = [
        ...values.map((value) => ({ type: 'keyDown', value })),
        ...values.toReversed().map((value) => ({ type: 'keyUp', value })),
      ]
      return session.post('/actions', { actions: [{ type: 'key', id: 'keyboard', actions }] })
    },
    evaluate,
    resize: async (width, height) => {
      await session.post('/window/rect', { width, height })
      await until(async () => (await evaluate(() => innerWidth)) === width, `${width} px`)
    },
    tabs: async () => [await session.get<string>('/url')],
    complaints: () => evaluate(complaintsOf, origin),
    close: async () => {
      await session.end()
      await stop()
    },
  }
}

/** Each driver has one browser, and a port of its own. */
let next = port + 4

async function startDriver(): Promise<{ driver: string; stop: () => Promise<void> }> {
  const own = next++
  const folder = resolve('reports/engines')
  const settings = join(folder, 'settings')
  mkdirSync(join(settings, 'gtk-3.0'), { recursive: true })
  writeFileSync(join(settings, 'gtk-3.0/gtk.css'), narrowToolbar)
  const log = openSync(join(folder, 'webkit.log'), 'a')
  const screen = ['-screen', '0', '1400x1000x24', '-nolisten', 'tcp']
  const display = spawn('Xvfb', ['-displayfd', '1', ...screen], {
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const [name] = (await once(display.stdout, 'data')) as [Buffer]
  const driver = spawn('WebKitWebDriver', [`--port=${own}`], {
    env: {
      ...process.env,
      DISPLAY: `:${name.toString().trim()}`,
      GDK_BACKEND: 'x11',
      XDG_CONFIG_HOME: settings,
      // Its compositor may crash in Mesa's software renderer, and the session ends with it: pages are painted without.
      WEBKIT_DISABLE_COMPOSITING_MODE: '1',
    },
    stdio: ['ignore', log, log],
  })
  const stop = async () => {
    for (const child of [driver, display]) await end(child)
  }
  return { driver: `http://127.0.0.1:${own}`, stop }
}

/** The window is no narrower than its toolbar, which is 447 px as it comes. */
const narrowToolbar = `
  toolbar *, button, entry { padding: 0; margin: 0; min-width: 0; min-height: 0; border-width: 0 }
  image { -gtk-icon-transform: scale(0) }
`

async function end(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit')
  child.kill('SIGKILL')
  await ended
}

/** This driver has no ear for the console: the page keeps what is said there from its load on, before its app wakes. */
function noteComplaints(): void {
  const noted: string[] = []
  Object.assign(window, { complaints: noted })
  const note = (...said: unknown[]) => void noted.push(said.map(String).join(' '))
  Object.assign(console, { error: note, warn: note })
  addEventListener('error', ({ message }) => note(message))
  addEventListener('unhandledrejection', ({ reason }) => note(reason))
  addEventListener('securitypolicyviolation', ({ blockedURI }) => note('not allowed:', blockedURI))
}

function complaintsOf(origin: string): string[] {
  const { complaints = [] } = window as { complaints?: string[] }
  const asked = performance.getEntriesByType('resource').map(({ name }) => name)
  const others = asked.filter((name) => name.startsWith('http') && new URL(name).origin !== origin)
  return [...complaints, ...others.map((name) => `another party was asked: ${name}`)]
}
