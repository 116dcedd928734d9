import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'
import { installFromDebian } from './debian.ts'

/** A Chromium to test with: CHROMIUM_PATH, else an installed Chromium or Chrome, else Playwright's own. */
export function findChromium(): string | undefined {
  const named = process.env['CHROMIUM_PATH']
  if (named) return named
  const installed = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome']
    .map((name) => spawnSync('which', [name], { encoding: 'utf8' }).stdout?.trim())
    .find(Boolean)
  const downloaded = chromium.executablePath()
  return installed ?? (existsSync(downloaded) ? downloaded : undefined)
}

/** How every Chromium here is started: silent, alone, and as root too. */
export function chromiumFlags(): string[] {
  return [
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ]
}

/** Finds a Chromium or installs one: Debian's package where that is allowed, else Playwright's download. */
function provideChromium(): string {
  const ways = [() => installFromDebian(['chromium']), downloadByPlaywright]
  for (const install of ways) {
    const found = findChromium()
    if (found) return found
    try {
      install()
    } catch {
      // The next way may do; the sentence below says what is left when none does.
    }
  }
  const found = findChromium()
  if (found) return found
  throw new Error(
    'The browser tests need a Chromium: install one, or set CHROMIUM_PATH to the one you have.',
  )
}

function downloadByPlaywright(): void {
  execFileSync('npx', ['playwright', 'install', 'chromium'], { stdio: 'inherit' })
}

if (import.meta.main)
  try {
    console.log(`Chromium: ${provideChromium()}`)
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  }
