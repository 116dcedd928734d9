import { createContext, use } from 'react'
import { kept } from '#src/lib/kept.ts'
import { spokenDuration } from '#src/model/duration.ts'
import { directionOf } from '#src/model/direction.ts'
import type { Direction } from '#src/model/inline.ts'
import type { Catalogue, MessageKey } from './catalogues.ts'

/** How one page speaks: its interface's messages, and dates, numbers and lists as that language writes them. */
export type Locale = {
  /** The interface's language: the page's own where it has a catalogue, else the edition's fallback. */
  lang: string
  dir: Direction
  /** The language of the pages around this one, as addresses carry it. */
  edition: string
  /** A message. `count` chooses its plural and is written as `{n}`; every other number is written as the edition writes numbers. */
  t: (key: MessageKey, values?: Record<string, string | number>) => string
  number: (value: number) => string
  /** Day, month, year in the edition's time zone. */
  date: (timestamp: string) => string
  /** Day, month and time of day in the edition's time zone. */
  moment: (timestamp: string) => string
  /** Weekday, day, month, year. */
  fullDate: (timestamp: string) => string
  /** Day and short month, where room is scarce. */
  day: (timestamp: string) => string
  /** "2 minutes 53 seconds" */
  duration: (seconds: number) => string
  /** "A, B and C" */
  list: (items: string[]) => string
  /** "A, B" */
  row: (items: string[]) => string
}

type Habits = {
  timeZone: string
  numbering?: string | undefined
  /** Whose dates and numbers, as in `en-GB`; the language's usual ones by default. */
  formats?: string | undefined
  /** The language of the edition's pages, where it is not the interface's. */
  edition?: string | undefined
}

export function createLocale(
  lang: string,
  catalogue: Catalogue,
  { timeZone, numbering, formats = lang, edition = lang }: Habits,
): Locale {
  const tag = numbering ? `${formats}-u-nu-${numbering}` : formats
  const dated = (style: keyof typeof dateStyles) => (timestamp: string) =>
    formatted(dateFormat(tag, timeZone, style), timestamp)
  return {
    lang,
    dir: directionOf(lang),
    edition,
    t: (key, values) => catalogue[key](values ? written(values, numberFormat(tag)) : {}),
    number: (value) => numberFormat(tag).format(value),
    date: dated('date'),
    fullDate: dated('fullDate'),
    day: dated('day'),
    moment: dated('moment'),
    duration: (seconds) => spokenDuration(seconds, tag),
    list: (items) => listFormat(tag).format(items),
    row: (items) => rowFormat(tag).format(items),
  }
}

const dateStyles = {
  date: { dateStyle: 'long' },
  fullDate: { dateStyle: 'full' },
  day: { day: 'numeric', month: 'short' },
  moment: {
    day: 'numeric',
    month: 'long',
    hour: 'numeric',
    minute: '2-digit',
    hourCycle: 'h23',
  },
} satisfies Record<string, Intl.DateTimeFormatOptions>

// Kept for all pages: making them anew took an eighth of a rendered page's time.
const dateFormat = kept(
  (tag: string, timeZone: string, style: keyof typeof dateStyles) =>
    new Intl.DateTimeFormat(tag, { ...dateStyles[style], timeZone }),
)
const numberFormat = kept((tag: string) => new Intl.NumberFormat(tag))
const listFormat = kept((tag: string) => new Intl.ListFormat(tag))
const rowFormat = kept((tag: string) => new Intl.ListFormat(tag, { type: 'unit', style: 'short' }))

export const LocaleContext = createContext<Locale | undefined>(undefined)

export function useLocale(): Locale {
  const locale = use(LocaleContext)
  if (!locale) throw new Error('useLocale outside of a page')
  return locale
}

/** Numbers as the edition writes them; `count` stays a number, since it chooses the plural, and is written as `n`. */
function written(values: Record<string, string | number>, number: Intl.NumberFormat) {
  const texts = { ...values }
  for (const [name, value] of Object.entries(values))
    if (typeof value === 'number') texts[name === 'count' ? 'n' : name] = number.format(value)
  return texts
}

function formatted(format: Intl.DateTimeFormat, timestamp: string): string {
  const time = Date.parse(timestamp)
  return Number.isNaN(time) ? '' : format.format(time)
}
