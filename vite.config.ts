import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { editionPlugin } from './src/cli/edition-plugin.ts'
import { messagesPlugin } from './src/cli/messages-plugin.ts'

export default defineConfig({
  plugins: [messagesPlugin(), react(), editionPlugin()],
  css: {
    transformer: 'lightningcss',
    lightningcss: {
      // The oldest engines with light-dark(), nesting, popover and container queries: nothing is rewritten for older ones.
      cssModules: { pattern: '[name]_[local]' },
      targets: { chrome: 125 << 16, firefox: 128 << 16, safari: (17 << 16) | (5 << 8) },
    },
  },
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
