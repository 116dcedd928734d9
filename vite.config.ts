import { globSync } from 'node:fs'
import { relative } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { editionPlugin } from './src/cli/edition-plugin.ts'
import { messagesPlugin } from './src/cli/messages-plugin.ts'

/** Short names: each costs its bytes in every page. */
const modules = globSync('src/**/*.module.css').toSorted()
function scopedName(name: string, file: string): string {
  const index = modules.indexOf(relative(process.cwd(), file.replace(/[?].*$/, '')))
  return `${String.fromCodePoint(97 + Math.floor(index / 26))}${String.fromCodePoint(97 + (index % 26))}-${name}`
}

export default defineConfig({
  plugins: [messagesPlugin(), react(), editionPlugin()],
  css: { modules: { generateScopedName: scopedName } },
  build: {
    target: ['chrome125', 'firefox128', 'safari17.5'],
    cssMinify: 'lightningcss',
    assetsInlineLimit: 0,
    manifest: true,
    rolldownOptions: {
      output: {
        codeSplitting: {
          // Apart, because `npm run size` holds the frameworks and our own code to budgets of their own.
          groups: [
            {
              name: 'frameworks',
              test: /node_modules\/(react|react-dom|scheduler|react-router|@tanstack|cookie|set-cookie-parser)\//,
            },
          ],
        },
      },
    },
    license: { fileName: 'assets/licences.md' },
  },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['src/**/*.test.{ts,tsx}'],
          environment: 'jsdom',
          setupFiles: ['tests/setup.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'integration',
          include: ['tests/integration/**/*.test.{ts,tsx}'],
          environment: 'jsdom',
          setupFiles: ['tests/setup.ts'],
        },
      },
    ],
  },
})
