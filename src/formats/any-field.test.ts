import { describe, expect, it } from 'vitest'
import { outcomesOf } from '#tests/fixtures/read-document.ts'
import { documents } from '#tests/fixtures/documents.ts'
import { formats } from './formats.ts'

/** What may stand where something else is expected. */
const others = [null, 42, -1, 1e308, '', 'x', true, [], [null], [[]], {}, { a: { b: 1 } }].concat(
  // What every object has.
  ['constructor', '__proto__', 'https://files.example/a.constructor'],
)

type Path = (string | number)[]

/** The place of every field of a document. */
function placesIn(value: unknown, here: Path = []): Path[] {
  const fields = typeof value === 'object' && value !== null ? Object.entries(value) : []
  return fields.flatMap(([key, inner]: [string, unknown]) => {
    const place = [...here, key]
    return [place, ...placesIn(inner, place)]
  })
}

function withField(document: object, place: Path, other: unknown): object {
  const copy = structuredClone(document)
  const holder = place
    .slice(0, -1)
    .reduce<unknown>((inner, key) => Reflect.get(inner as object, key), copy)
  Reflect.set(holder as object, place.at(-1) ?? '', other)
  return copy
}

describe.each(Object.entries(documents))('a document of %s', (name, document) => {
  const format = formats.find((known) => known.name === name)

  it('is read, and known to no other format', () => {
    expect(formats.filter(({ knows }) => knows(document)).map((known) => known.name)).toEqual([
      name,
    ])
    expect(format && outcomesOf(format, document)).toMatchObject([
      { story: { headline: 'Rows of arches' } },
    ])
  })

  it('gives a story that the model allows, or none, whatever stands in any of its fields', () => {
    const places = placesIn(document)
    expect(places.length).toBeGreaterThan(15)
    for (const place of places)
      for (const other of others) if (format) outcomesOf(format, withField(document, place, other))
  })
})
