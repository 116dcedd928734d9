import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { freePort } from '#tests/free-port.ts'
import { until } from '#tests/until.ts'

/** A host that is running: its origin, and its end. */
export type Running = { origin: string; close: () => Promise<void> }

/** Starts nginx for a root, with the file that a build made for it and nothing else that sends a header. */
export async function nginx(root: string, included: string, work: string): Promise<Running> {
  const port = await freePort()
  const folder = freshFolder(work)
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((name) => `${name}_temp_path ${join(folder, name)};`)
    .join(' ')
  const conf = join(folder, 'nginx.conf')
  writeFileSync(
    conf,
    `daemon off; user root; worker_processes 1; pid ${join(folder, 'pid')}; error_log stderr error;
events {}
http {
  include /etc/nginx/mime.types; access_log off; ${temporary}
  server { listen 127.0.0.1:${port}; root ${resolve(root)}; gzip_static on; include ${resolve(included)}; }
}
`,
  )
  return start('/usr/sbin/nginx', ['-p', folder, '-e', 'stderr', '-c', conf], port)
}

/** Starts Caddy in the same way. */
export async function caddy(root: string, imported: string, work: string): Promise<Running> {
  const port = await freePort()
  const folder = freshFolder(work)
  const conf = join(folder, 'Caddyfile')
  writeFileSync(
    conf,
    `{
  admin off
  auto_https off
}
http://127.0.0.1:${port} {
  root * ${resolve(root)}
  import ${resolve(imported)}
}
`,
  )
  return start('/usr/bin/caddy', ['run', '--config', conf, '--adapter', 'caddyfile'], port, {
    XDG_DATA_HOME: folder,
    XDG_CONFIG_HOME: folder,
  })
}

/** Starts the project's own server. */
export async function landmark(out: string): Promise<Running> {
  const port = await freePort()
  const node = join('node_modules', '.bin', 'node')
  return start(node, ['src/cli/landmark.ts', 'serve', '--out', out, '--port', String(port)], port)
}

function freshFolder(work: string): string {
  const folder = resolve(work)
  mkdirSync(folder, { recursive: true })
  return folder
}

/** Starts a program and waits until it answers; where it ends before, what it said is the reason. */
async function start(
  program: string,
  options: string[],
  port: number,
  env: Record<string, string> = {},
): Promise<Running> {
  const child = spawn(program, options, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let said = ''
  child.stderr.on('data', (text: Buffer) => (said += text.toString()))
  const ended = once(child, 'exit')
  const origin = `http://127.0.0.1:${port}`
  await until(async () => {
    if (child.exitCode !== null) throw new Error(`${program} ended: ${said}`)
    return fetch(origin).then(
      () => true,
      () => false,
    )
  }, `${program} at ${origin}`)
  return {
    origin,
    close: async () => {
      child.kill()
      await ended
    },
  }
}
