import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Installs Debian's packages where that is allowed: as root, where there is an apt-get. Says whether it did. */
export function installFromDebian(packages: string[]): boolean {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false
  const options = {
    stdio: 'inherit' as const,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  }
  // Suites have several processes; Debian has one package manager.
  const apt = (...words: string[]) => execFileSync('flock', [turns, 'apt-get', ...words], options)
  apt('update', '-qq')
  withoutServices(() => apt('install', '-y', '-qq', '--no-install-recommends', ...packages))
  return true
}

const turns = join(tmpdir(), 'landmark-apt-get')

/** Debian starts what it installs, unless this file says no: tests start their own servers, with settings of their own. */
const policy = '/usr/sbin/policy-rc.d'

function withoutServices(install: () => void): void {
  const isOurs = !existsSync(policy)
  if (isOurs) writeFileSync(policy, '#!/bin/sh\nexit 101\n', { mode: 0o755 })
  try {
    install()
  } finally {
    if (isOurs) rmSync(policy, { force: true })
  }
}

/** Installs those of Debian's packages that are missing; throws a sentence, for whom and which, where that is not allowed. */
export function provideFromDebian(packages: string[], whom: string): void {
  if (missing(packages).length > 0) installFromDebian(packages)
  const still = missing(packages)
  if (still.length > 0)
    throw new Error(
      `${whom} need Debian's packages ${still.join(', ')}: install them (apt-get install …), or run as root.`,
    )
}

function missing(packages: string[]): string[] {
  return packages.filter((name) => {
    const { stdout } = spawnSync('dpkg-query', ['-W', '-f', '${Status}', name], {
      encoding: 'utf8',
    })
    return !stdout?.endsWith(' installed')
  })
}
