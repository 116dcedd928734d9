import { resolve } from 'node:path'
import { styleText } from 'node:util'
import { Command, InvalidArgumentError, Option } from 'commander'
import { formats } from '#src/formats/formats.ts'
import { buildAlone } from './build-alone.ts'
import { checkDocuments } from './check-documents.ts'
import { compileAny } from './compile-foreign.ts'
import { compileEdition, defaultCache } from './compile.ts'
import type { Edition } from './compile.ts'
import { readConfig, sourcesOf } from './config.ts'
import { ContentError, describe } from './problem.ts'
import { tellDocuments } from './tell-documents.ts'
import { serve } from './serve.ts'
import type { Rendered } from './render-pages.ts'
import { writeSite } from './write-site.ts'

const program = new Command('landmark')
  .description('A news reader for any newsroom’s JSON: checks, builds and serves an edition.')
  .showHelpAfterError()

const configOption = new Option('-c, --config <file>', 'the publisher’s settings').default(
  'landmark.config.ts',
)

const outOption = new Option('-o, --out <folder>', 'where the site is written').default('dist')
const builtOption = new Option('-b, --built <folder>', 'where the app was built').default('build')
type CheckOptions = { config: string; cache: string; as?: string; lang?: string; json: boolean }
type Folders = { out: string; built: string }
type BuildOptions = Folders & {
  config: string
  cache: string
  keepGoing: boolean
  from?: string[]
  as?: string
}
const asOption = new Option(
  '--as <format>',
  'the format of the documents, where it is not to be detected',
).choices(formats.map(({ name }) => name))
const cacheOption = new Option('--cache <folder>', 'where encoded pictures are kept').default(
  defaultCache,
)

program
  .command('check')
  .argument('[sources...]', 'folders, files or addresses of another system’s documents')
  .description(
    'say what of every document is understood, kept or left out, or what is wrong in the newsroom’s own folder where no source is named; write nothing',
  )
  .addOption(configOption)
  .addOption(cacheOption)
  .addOption(asOption)
  .option('--lang <code>', 'the language of documents that name none: the first of the settings')
  .option('--json', 'one report a line, as JSON', false)
  .action(async (sources: string[], options: CheckOptions) => {
    const config = await readConfig(resolve(options.config))
    const { cache, as, json, lang = config.languages[0]?.code ?? 'en' } = options
    const all = sources.length ? sources : sourcesOf(config)
    if (all.length) {
      const isGood = await tellDocuments(checkDocuments({ sources: all, as, lang }), json)
      process.exitCode = isGood ? 0 : 1
      return
    }
    const edition = await compileEdition(config, { cache })
    tellNotices(edition)
    console.log(`${edition.counts.join(', ')}: nothing wrong.`)
  })

program
  .command('build')
  .description('compile the newsroom’s folder into an edition of static files')
  .addOption(configOption)
  .addOption(cacheOption)
  .addOption(outOption)
  .addOption(builtOption)
  .option(
    '-f, --from <source...>',
    'folders, files or addresses of another system’s documents, in the place of the newsroom’s own folder',
  )
  .addOption(asOption)
  .option('-k, --keep-going', 'write the site even where single pages could not be rendered', false)
  .action(async (options: BuildOptions) => {
    const started = performance.now()
    const { built, cache, keepGoing, from, as } = options
    const out = resolve(options.out)
    const settings = await readConfig(resolve(options.config))
    const isEnough = ({ problems }: Rendered) => problems.length === 0 || keepGoing
    const { edition, rendered } = await buildAlone(out, async () => {
      const compiled = await compileAny(settings, { cache, from, as })
      tellNotices(compiled.edition)
      const task = { ...compiled, built, out, isEnough, onPage: tellPages }
      return { ...compiled, rendered: await writeSite(task) }
    })
    if (rendered.problems.length) {
      if (!isEnough(rendered)) throw new ContentError(rendered.problems)
      console.warn(styleText('yellow', describe(rendered.problems), { stream: process.stderr }))
    }
    const seconds = ((performance.now() - started) / 1000).toFixed(1)
    const same = rendered.same ? `, ${rendered.same} of them as they were,` : ''
    const what = `${edition.counts.join(', ')}: ${rendered.count} pages${same}`
    console.log(`${what} written to ${options.out} in ${seconds} s.`)
  })

program
  .command('serve')
  .description('serve what was built')
  .addOption(
    new Option('-p, --port <number>', 'where to listen')
      .env('PORT')
      .default(4173)
      .argParser(portNumber),
  )
  .addOption(outOption)
  .addOption(builtOption)
  .action(async ({ port, out, built }: Folders & { port: number }) => {
    const server = await serve({ out, built }, port)
    const address = server.address()
    const own = typeof address === 'object' && address ? address.port : port
    console.log(`Landmark is at http://localhost:${own}/`)
  })

try {
  await program.parseAsync()
} catch (error) {
  const text = error instanceof Error ? messageOf(error) : String(error)
  console.error(styleText('red', text, { stream: process.stderr }))
  process.exitCode = 1
}

/** One line that counts, where somebody is looking. */
function tellPages(done: number, all: number): void {
  if (process.stderr.isTTY)
    process.stderr.write(`\rRendering page ${done} of ${all}${done === all ? '\n' : ''}`)
}

function tellNotices({ notices }: Edition): void {
  if (notices.length)
    console.warn(styleText('yellow', describe(notices), { stream: process.stderr }))
}

/** What an editor can act on; only a fault of Landmark's own shows where it arose. */
function messageOf(error: Error): string {
  if (error instanceof ContentError) return error.message
  if ('code' in error && error.code === 'EADDRINUSE')
    return 'That port is taken: set another, for example PORT=4174 npm start.'
  return 'code' in error || error.message.includes('npm run') ? error.message : String(error.stack)
}

function portNumber(text: string): number {
  const port = Number(text)
  if (Number.isInteger(port) && port >= 0 && port < 65_536) return port
  throw new InvalidArgumentError('a port is a whole number from 0 to 65535.')
}
