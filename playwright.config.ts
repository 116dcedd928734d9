import { defineConfig } from '@playwright/test'
import { chromiumFlags, findChromium } from './tests/chromium.ts'

const landmark = 'npm run --silent landmark --'
const port = Number(process.env['TEST_PORT'] ?? 4199)

export default defineConfig({
  testDir: 'tests/browser',
  testMatch: '*.spec.ts',
  outputDir: 'reports/browser',
  fullyParallel: true,
  forbidOnly: Boolean(process.env['CI']),
  workers: 2,
  timeout: 30_000,
  expect: { timeout: 7_000 },
  reporter: [['line'], ['json', { outputFile: 'reports/browser.json' }]],
  use: {
    // Where nothing is kept each test asks the server; keeping.spec.ts lets it be kept.
    serviceWorkers: 'block',
    baseURL: `http://localhost:${port}`,
    viewport: { width: 1280, height: 900 },
    locale: 'en-GB',
    // The reader must not depend on where the reader's device is.
    timezoneId: 'America/Los_Angeles',
    launchOptions: {
      executablePath: findChromium() ?? '',
      args: chromiumFlags(),
    },
  },
  webServer: [
    {
      command: 'npm run --silent serve',
      env: { PORT: String(port) },
      url: `http://localhost:${port}/edition/site.json`,
      reuseExistingServer: false,
    },
    {
      // The same edition below a path.
      command: `${landmark} build --config tests/browser/under-a-path.config.ts --out reports/news && ${landmark} serve --out reports/news`,
      env: { PORT: String(port + 1) },
      url: `http://localhost:${port + 1}/news/edition/site.json`,
      reuseExistingServer: false,
      timeout: 180_000,
    },
    {
      // An edition that lists another party.
      command: `${landmark} build --config tests/browser/embeds.config.ts --out reports/embeds && ${landmark} serve --out reports/embeds`,
      env: { PORT: String(port + 3) },
      url: `http://localhost:${port + 3}/edition/site.json`,
      reuseExistingServer: false,
    },
    {
      // An edition whose films are streams, which are cut first.
      command: `${landmark} build --config tests/browser/streams.config.ts --out reports/streams && ${landmark} serve --out reports/streams`,
      env: { PORT: String(port + 4) },
      url: `http://localhost:${port + 4}/edition/site.json`,
      reuseExistingServer: false,
      timeout: 180_000,
    },
    {
      command: `npm run --silent dev -- --port ${port + 2} --strictPort`,
      url: `http://localhost:${port + 2}/edition/site.json`,
      reuseExistingServer: false,
    },
  ],
})
