import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, openSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { until } from '#tests/until.ts'

/** A display and two buses, one of them for accessibility; all that is started on it ends with `close`. */
export type Desktop = {
  start: (command: string, args: string[], env?: NodeJS.ProcessEnv) => ChildProcess
  /** Runs a command to its end and gives what it wrote. */
  run: (command: string, args: string[]) => Promise<string>
  close: () => Promise<void>
}

/** Opens a desktop whose settings and logs lie in `folder`. */
export async function openDesktop(folder: string): Promise<Desktop> {
  const home = resolve(folder, 'home')
  const runtime = resolve(folder, 'run')
  mkdirSync(home, { recursive: true })
  mkdirSync(runtime, { recursive: true, mode: 0o700 })
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    HOME: home,
    XDG_RUNTIME_DIR: runtime,
    LANG: 'C.UTF-8',
    GTK_MODULES: 'gail:atk-bridge',
    NO_AT_BRIDGE: '0',
    GNOME_ACCESSIBILITY: '1',
    ACCESSIBILITY_ENABLED: '1',
    MOZ_DISABLE_AUTO_SAFE_MODE: '1',
  }
  const children: ChildProcess[] = []
  const start: Desktop['start'] = (command, args, more = {}) => {
    const log = openSync(join(folder, `${basename(command)}.log`), 'a')
    const child = spawn(command, args, {
      env: { ...env, ...more },
      // A group of its own, so that it ends with all it started.
      detached: true,
      stdio: ['ignore', 'pipe', log],
    })
    children.push(child)
    return child
  }
  const run: Desktop['run'] = async (command, args) => {
    const child = start(command, args)
    let written = ''
    child.stdout?.on('data', (bytes: Buffer) => (written += bytes.toString()))
    await once(child, 'close')
    return written
  }
  const close = async () => {
    for (const child of children.toReversed()) await end(child)
  }

  const screen = ['-screen', '0', '1280x900x24', '-nolisten', 'tcp']
  env['DISPLAY'] = `:${await firstLine(start('Xvfb', ['-displayfd', '1', ...screen]))}`
  const bus = start('dbus-daemon', ['--session', '--print-address=1', '--nofork'])
  env['DBUS_SESSION_BUS_ADDRESS'] = await firstLine(bus)
  start('openbox', [])
  for (const property of ['IsEnabled', 'ScreenReaderEnabled'])
    await until(async () => {
      await run('gdbus', [
        ...properties,
        `${interfaces}.Set`,
        'org.a11y.Status',
        property,
        '<true>',
      ])
      const now = await run('gdbus', [
        ...properties,
        `${interfaces}.Get`,
        'org.a11y.Status',
        property,
      ])
      return now.includes('true')
    }, 'the accessibility bus')
  return { start, run, close }
}

const interfaces = 'org.freedesktop.DBus.Properties'
const properties = [
  'call',
  '--session',
  '--dest',
  'org.a11y.Bus',
  '--object-path',
  '/org/a11y/bus',
  '--method',
]

async function firstLine(child: ChildProcess): Promise<string> {
  let written = ''
  child.stdout?.on('data', (bytes: Buffer) => (written += bytes.toString()))
  await until(() => written.includes('\n'), child.spawnfile)
  return written.split('\n')[0] ?? ''
}

async function end(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  process.kill(-child.pid, 'SIGKILL')
  await ended
}
