import * as v from 'valibot'
import type { Attack } from './attack.ts'

/** What a document says, field by field. `path` is the field's place, its lists counted. */
type Saying = {
  text: (path: string) => string
  /** An address that can be followed: what stands beside an address is shown with it. */
  address: (path: string) => string
  /** Chooses between so many ways to write what stands there. */
  choose: (path: string, ways: number) => number
}

/**
 * A document that has every field of a schema, with an attack in each that takes one. Another turn puts another attack into
 * each field: of so many turns as there are attacks, each field has had each, by turns beside addresses that can be followed
 * and beside such as cannot. A field that the model gets is attacked by itself.
 */
export function hostileDocument<T>(
  schema: v.GenericSchema<unknown, T>,
  attacks: Attack[],
  turn: number,
): T {
  const saying: Saying = {
    text: (path) => attacks[(numberOf(path) + turn) % attacks.length]?.payload ?? '',
    address: (path) => `/en/?${numberOf(path)}`,
    choose: (path, ways) => numberOf(`${path}${turn}`) % ways,
  }
  const isTame = saying.choose('', 2) === 0
  return v.parse(schema, made(schema, { saying, path: '', isTame, depth: 0 }))
}

/** Where something is made: `isTame` where addresses can be followed, `depth` in so many parts that hold their like. */
type Place = { saying: Saying; path: string; isTame: boolean; depth: number }

/** The parts of a schema, as valibot keeps them. */
type Schema = v.GenericSchema & {
  entries?: Record<string, Schema>
  item?: Schema
  wrapped?: Schema
  options?: (Schema | string | number)[]
  literal?: unknown
  getter?: () => Schema
}

function made(schema: v.GenericSchema, place: Place): unknown {
  // What a schema consists of stands in it, by its type.
  const { type, entries = {}, item, wrapped, options = [], literal, getter } = schema as Schema
  const { saying, path, depth } = place
  switch (type) {
    case 'object':
      return Object.fromEntries(
        Object.entries(entries).map(([key, it]) => [key, made(it, inside(place, key))]),
      )
    case 'array':
      return item && listOf(item, place)
    case 'optional':
    case 'nullable':
      return wrapped && made(wrapped, place)
    case 'lazy':
      return getter && made(getter(), { ...place, depth: depth + 1 })
    case 'variant':
    case 'union':
      // Too deep, the first way is words alone.
      return made(options[depth > 3 ? 0 : saying.choose(path, options.length)] as Schema, place)
    case 'picklist':
      // What is not usable is not shown.
      return path.endsWith('.status') ? 'usable' : options[saying.choose(path, options.length)]
    case 'literal':
      return literal
    case 'number':
      return 900
    case 'boolean':
      return true
    case 'string':
      return textFor(schema, place)
    default:
      return undefined
  }
}

/** Every way to write an item of a list, where there are several; else two items. Below others of its like, one. */
function listOf(item: Schema, place: Place): unknown[] {
  const { type, options = [] } = item
  const ways =
    type === 'variant'
      ? (options as Schema[])
      : Array.from({ length: place.depth > 1 && type === 'lazy' ? 1 : 2 }, () => item)
  if (place.depth > 3) return []
  return ways.map((way, index) => {
    const path = `${place.path}.${index}`
    return made(way, { ...place, path, isTame: place.saying.choose(path, 2) === 0 })
  })
}

function inside(place: Place, key: string): Place {
  return { ...place, path: `${place.path}.${key}` }
}

/** What fields of one form take instead, where they refuse the attack. */
const plain = ['en', '2026-11-12T07:30:00+01:00']

function textFor(schema: v.GenericSchema, { saying, path, isTame }: Place): string {
  const said = /url$|\.href$/i.test(path) && isTame ? saying.address(path) : saying.text(path)
  return [said, ...plain].find((it) => v.is(schema, it)) ?? said
}

/** A number of its own for each place of a document. */
export function numberOf(path: string): number {
  let sum = 0
  for (const letter of path) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 1_000_003
  return sum
}
