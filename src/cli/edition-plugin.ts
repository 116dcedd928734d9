import { resolve } from 'node:path'
import sirv from 'sirv'
import type { Plugin } from 'vite'
import type { LiveWordPress } from '#src/sources/wordpress.ts'
import { compileAny } from './compile-foreign.ts'
import { defaultCache } from './compile.ts'
import { readConfig } from './config.ts'
import { liveAttribute } from './live-attribute.ts'
import { tellIndexing } from './progress.ts'
import { withSearch } from './search-index.ts'
import { writeEdition } from './write-edition.ts'

const folder = 'node_modules/.landmark'

/** While writing: compiles the edition when `npm run dev` starts and whenever a file of the newsroom's is saved. */
export function editionPlugin(): Plugin {
  let live: LiveWordPress | undefined
  return {
    name: 'landmark-edition',
    apply: 'serve',
    transformIndexHtml: (html) =>
      html.replace('data-app=', () => `${liveAttribute(live)}data-app=`),
    async configureServer(server) {
      if (process.env['VITEST']) return
      const config = await readConfig(resolve('landmark.config.ts'))
      const compile = async () => {
        try {
          const { edition, config: settled } = await compileAny(config, { cache: defaultCache })
          ;({ live } = edition)
          const whole = live ? edition : await withSearch(edition, settled, tellIndexing)
          await writeEdition(whole, folder)
          server.ws.send({ type: 'full-reload' })
        } catch (error) {
          server.config.logger.error(error instanceof Error ? error.message : String(error))
        }
      }
      await compile()
      server.watcher.add(config.content)
      server.watcher.on('all', (_, file) => {
        if (resolve(file).startsWith(resolve(config.content))) void compile()
      })
      const files = sirv(`${folder}/edition`, { dev: true })
      server.middlewares.use('/edition', (request, response) => {
        files(request, response, () => {
          response.statusCode = 404
          response.end()
        })
      })
    },
  }
}
