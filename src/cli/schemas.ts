import { toJsonSchema } from '@valibot/to-json-schema'
import { block } from '#src/model/block.ts'
import { inline } from '#src/model/inline.ts'
import { image, video } from '#src/model/media.ts'
import { front, site } from '#src/model/site.ts'
import { story } from '#src/model/story.ts'
import { teaser, teaserPage } from '#src/model/teaser.ts'

/** The JSON Schema of each document of an edition, by its name. */
export function jsonSchemas(): Map<string, unknown> {
  const definitions = { block, inline, image, video, teaser }
  const documents = { site, front, story, 'teaser-page': teaserPage }
  return new Map(
    Object.entries(documents).map(([name, schema]) => [
      name,
      toJsonSchema(schema, {
        target: 'draft-2020-12',
        typeMode: 'output',
        // What a reader makes of a field is no part of what may stand in it.
        ignoreActions: ['transform'],
        definitions,
      }),
    ]),
  )
}
