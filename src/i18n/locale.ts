import { createContext, use } from 'react'
import { spokenDuration } from '#src/model/duration.ts'
import { directionOf } from '#src/model/direction.ts'
import type { Direction } from '#src/model/inline.ts'
import type { Catalogue, MessageKey } from './catalogues.ts'

/** How one page speaks: its language's messages, and dates, numbers and lists as that language writes them. */
export type Locale = {
  lang: string
  dir: Direction
  t: (key: MessageKey, values?: Record<string, string | number>) => string
  /** Day, month, year in the edition's time zone. */
  date: (timestamp: string) => string
  /** Day, month and time of day in the edition's time zone. */
  moment: (timestamp: string) => string
  /** "2 minutes 53 seconds" */
  duration: (seconds: number) => string
  /** "1.6 MB" */
  fileSize: (bytes: number) => string
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
}

export function createLocale(lang: string, catalogue: Catalogue, habits: Habits): Locale {
  const { timeZone, numbering, formats = lang } = habits
  const tag = numbering ? `${formats}-u-nu-${numbering}` : formats
  const date = new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone })
  const moment = new Intl.DateTimeFormat(tag, {
    day: 'numeric',
    month: 'long',
    hour: 'numeric',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone,
  })
  const size = new Intl.NumberFormat(tag, {
    style: 'unit',
    unit: 'megabyte',
    maximumFractionDigits: 1,
  })
  const list = new Intl.ListFormat(tag)
  const row = new Intl.ListFormat(tag, { type: 'unit', style: 'short' })
  return {
    lang,
    dir: directionOf(lang),
    t: (key, values = {}) => catalogue[key](values),
    date: (timestamp) => formatted(date, timestamp),
    moment: (timestamp) => formatted(moment, timestamp),
    duration: (seconds) => spokenDuration(seconds, tag),
    fileSize: (bytes) => size.format(bytes / 1_000_000),
    list: (items) => list.format(items),
    row: (items) => row.format(items),
  }
}

export const LocaleContext = createContext<Locale | undefined>(undefined)

export function useLocale(): Locale {
  const locale = use(LocaleContext)
  if (!locale) throw new Error('useLocale outside of a page')
  return locale
}

function formatted(format: Intl.DateTimeFormat, timestamp: string): string {
  const time = Date.parse(timestamp)
  return Number.isNaN(time) ? '' : format.format(time)
}
