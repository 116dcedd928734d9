import { resolve } from 'node:path'
import sirv from 'sirv'
import type { Plugin } from 'vite'
import { compileAny } from './compile-foreign.ts'
import { defaultCache } from './compile.ts'
import { readConfig } from './config.ts'
import { tellIndexing } from './progress.ts'
import { withSearch } from './search-index.ts'
import { writeEdition } from './write-edition.ts'

const folder = 'node_modules/.landmark'

/** While writing: compiles the edition when `npm run dev` starts and whenever a file of the newsroom's is saved. */
export function editionPlugin(): Plugin {
  return {
    name: 'landmark-edition',
    apply: 'serve',
    async configureServer(server) {
      if (process.env['VITEST']) return
      const config = await readConfig(resolve('landmark.config.ts'))
      const compile = async () => {
        try {
          const { edition, config: settled } = await compileAny(config, { cache: defaultCache })
          await writeEdition(await withSearch(edition, settled, tellIndexing), folder)
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
