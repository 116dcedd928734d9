import { globSync, readFileSync } from 'node:fs'
import { relative } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { editionPlugin } from './src/cli/edition-plugin.ts'
import { messagesPlugin } from './src/cli/messages-plugin.ts'
import { sheetsPlugin } from './src/cli/sheets-plugin.ts'

/** By these a browser's reader view knows what is the story (Mozilla's Readability scores the words of class names). */
const told = new Set(['story', 'main', 'body'])

/** Every class by its file, in one order. */
const classes = globSync('src/**/*.module.css')
  .toSorted()
  .flatMap((file) => namesIn(readFileSync(file, 'utf8')).map((name) => `${file} ${name}`))

function namesIn(css: string): string[] {
  return [...new Set([...css.matchAll(/\.(-?[a-z_][\w-]*)/gi)].map(([, found = '']) => found))]
}

/** A letter and a digit, by the class's place among all: each name costs its bytes in every page, and two letters may be what blockers of advertising hide. */
function scopedName(name: string, file: string): string {
  const key = `${relative(process.cwd(), file.replace(/[?].*$/, ''))} ${name}`
  // One that is written while the app runs comes last.
  if (!classes.includes(key)) classes.push(key)
  const index = classes.indexOf(key)
  const letter = letters[Math.floor(index / 10)]
  if (!letter) throw new Error(`${file}: no short name is left for the class "${name}"`)
  return `${letter}${index % 10}${told.has(name) ? `-${name}` : ''}`
}

const letters = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'

/** Our own code but what waits for a sign of intent. */
function isAwake(id: string): boolean {
  return /^src\/(?!wake\.ts)/.test(relative(process.cwd(), id))
}

/** Hashes of seven characters, as few as may be: a page’s own script names some sixty files, and no compressor makes a hash shorter. */
const fileNames = {
  entryFileNames: 'assets/[name]-[hash:7].js',
  chunkFileNames: 'assets/[name]-[hash:7].js',
  assetFileNames: 'assets/[name]-[hash:7][extname]',
}

const test = {
  environment: 'jsdom',
  setupFiles: ['tests/setup.ts'],
}

// Two builds of one app: for the browser, and `render.js`, the same pages for Node and the edge.
export default defineConfig(({ isSsrBuild }) => ({
  plugins: [messagesPlugin(), sheetsPlugin(), react(), editionPlugin()],
  // An edition may live under a sub-path: what files say of each other is relative, the rest is fitted when pages are made.
  base: './',
  css: { modules: { generateScopedName: scopedName } },
  worker: { format: 'es' },
  ssr: { noExternal: true },
  // For Node Vite leaves this to whoever starts the server; React's development build takes twice the time a page.
  ...(isSsrBuild && { define: { 'process.env.NODE_ENV': JSON.stringify('production') } }),
  build: {
    outDir: isSsrBuild ? 'build/render' : 'build/app',
    target: ['chrome125', 'firefox128', 'safari17.5'],
    cssMinify: 'lightningcss',
    assetsInlineLimit: 0,
    copyPublicDir: !isSsrBuild,
    manifest: !isSsrBuild,
    modulePreload: false,
    rolldownOptions: isSsrBuild
      ? {}
      : {
          input: ['index.html', 'src/main.tsx'],
          output: {
            ...fileNames,
            codeSplitting: {
              // Apart, because `npm run size` holds the frameworks and our own code to budgets of their own.
              groups: [
                {
                  name: 'frameworks',
                  test: /node_modules\/(react|react-dom|scheduler|react-router|@tanstack|cookie|set-cookie-parser)\//,
                },
                // What a page wakes with in one piece: in pieces by who shares them it is 0.9 kB more, and three requests.
                { name: 'main', tags: ['$initial'], test: isAwake },
              ],
            },
          },
        },
    ...(!isSsrBuild && { license: { fileName: '.vite/licences.md' } }),
  },
  test: {
    projects: [
      { extends: true, test: { ...test, name: 'unit', include: ['src/**/*.test.{ts,tsx}'] } },
      {
        extends: true,
        test: { ...test, name: 'integration', include: ['tests/integration/**/*.test.{ts,tsx}'] },
      },
      {
        extends: true,
        test: {
          name: 'engines',
          include: ['tests/engines/*.test.ts'],
          globalSetup: 'tests/engines/packages.ts',
          testTimeout: 60_000,
          hookTimeout: 90_000,
          expect: { poll: { timeout: 15_000 } },
        },
      },
      {
        extends: true,
        test: {
          name: 'screen-reader',
          include: ['tests/screen-reader/*.test.ts'],
          globalSetup: 'tests/screen-reader/packages.ts',
        },
      },
      {
        extends: true,
        test: {
          name: 'hosts',
          include: ['tests/hosts/*.test.ts'],
          globalSetup: 'tests/hosts/packages.ts',
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'wordpress',
          include: ['tests/wordpress/*.test.ts'],
          globalSetup: 'tests/wordpress/packages.ts',
          testTimeout: 30_000,
          hookTimeout: 60_000,
          expect: { poll: { timeout: 15_000 } },
        },
      },
    ],
  },
}))
