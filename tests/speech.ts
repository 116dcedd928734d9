import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { provideFromDebian } from './debian.ts'
import { until } from './until.ts'

/** Voices for browsers: what they must find in their environment, and the end of it. */
export type Speech = { env: Record<string, string>; close: () => void }

const needed = ['espeak-ng', 'pulseaudio', 'speech-dispatcher', 'speech-dispatcher-espeak-ng']

/** Opens Linux's own speech with eSpeak's voices, which speak as fast as anybody hears, into a loudspeaker that nobody has. */
export async function openSpeech(): Promise<Speech> {
  provideFromDebian(needed, 'The tests of reading aloud')
  // A socket's name may not be long.
  const folder = mkdtempSync(join(tmpdir(), 'speech-'))
  const file = (name: string) => join(folder, name)
  const [sound, socket] = [file('sound'), file('speech')]
  const env = {
    ...process.env,
    HOME: folder,
    XDG_RUNTIME_DIR: folder,
    PULSE_SERVER: `unix:${sound}`,
  }
  const children: ChildProcess[] = []
  const start = (command: string, args: string[]) =>
    children.push(spawn(command, args, { env, detached: true, stdio: 'ignore' }))

  const protocol = `module-native-protocol-unix socket=${sound} auth-anonymous=1`
  start('pulseaudio', ['-n', '--exit-idle-time=-1', '-L', 'module-null-sink', '-L', protocol])
  await until(() => existsSync(sound), 'the loudspeaker')
  mkdirSync(file('modules'))
  writeFileSync(file('modules/espeak-ng.conf'), '')
  writeFileSync(file('speechd.conf'), settings)
  const log = ['-L', folder, '-P', file('pid'), '-t', '0']
  start('speech-dispatcher', ['-s', '-C', folder, '-c', 'unix_socket', '-S', socket, ...log])
  await until(() => existsSync(socket), 'the voices')
  return {
    env: { SPEECHD_ADDRESS: `unix_socket:${socket}` },
    close: () => {
      // Each with all that it started.
      for (const { pid } of children) if (pid !== undefined) process.kill(-pid)
      // They write there until they are gone.
      rmSync(folder, { recursive: true, force: true, maxRetries: 20 })
    },
  }
}

const settings = `
AudioOutputMethod "pulse"
AddModule "espeak-ng" "sd_espeak-ng" "espeak-ng.conf"
DefaultModule "espeak-ng"
`
