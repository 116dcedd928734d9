import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromiumFlags, findChromium } from '#tests/chromium.ts'

export type BrowserName = 'Firefox' | 'Chromium'

/** How a browser is started that has never been used before, and the class of its window. */
export function startOf(
  browser: BrowserName,
  profile: string,
  address: string,
): { command: string; args: string[]; windowClass: string } {
  mkdirSync(profile, { recursive: true })
  if (browser === 'Chromium')
    return {
      command: findChromium() ?? 'chromium',
      args: [
        ...chromiumFlags(),
        '--force-renderer-accessibility',
        '--remote-debugging-port=0',
        '--no-default-browser-check',
        '--password-store=basic',
        `--user-data-dir=${profile}`,
        '--window-size=1200,800',
        address,
      ],
      windowClass: 'chromium',
    }
  writeFileSync(join(profile, 'user.js'), firefoxPreferences)
  return {
    command: 'firefox-esr',
    args: ['--no-remote', '--profile', profile, '--new-window', address],
    windowClass: 'firefox',
  }
}

/** Nothing but the page may speak: no first steps, no asking, no reports. */
const firefoxPreferences = Object.entries({
  'accessibility.force_disabled': -1,
  'app.normandy.enabled': false,
  'browser.aboutwelcome.enabled': false,
  'browser.newtab.preload': false,
  'browser.preonboarding.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.homepage_override.mstone': 'ignore',
  'browser.tabs.warnOnClose': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  // The edition's faces are waited for: where lines of the page end depends on them.
  'gfx.downloadable_fonts.fallback_delay_short': 5_000,
  'media.autoplay.default': 5,
  // Whether a machine has voices must not change what is heard.
  'media.webspeech.synth.enabled': false,
  'termsofuse.bypassNotification': true,
})
  .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
  .join('')
