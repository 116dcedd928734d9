import { kept } from '#src/lib/kept.ts'

/** Seconds as a clock shows them: `0:28`, `2:53`, `1:02:03`. */
export function clockDuration(seconds: number): string {
  const { hours, minutes, rest } = parts(seconds)
  return hours ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`
}

function two(value: number): string {
  return String(value).padStart(2, '0')
}

/** Seconds as they are said, in words of the language: "2 minutes 53 seconds". */
export function spokenDuration(seconds: number, language: string): string {
  const { hours, minutes, rest } = parts(seconds)
  const say = (value: number, unit: string) => unitFormat(language, unit).format(value)
  const said = [
    hours && say(hours, 'hour'),
    minutes && say(minutes, 'minute'),
    (rest || !(hours || minutes)) && say(rest, 'second'),
  ]
  return said.filter(Boolean).join(' ')
}

const unitFormat = kept(
  (language: string, unit: string) =>
    new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }),
)

/** Seconds as HTML's `datetime` and schema.org write a duration: `PT2M53S` (ISO 8601). */
export function isoDuration(seconds: number): string {
  const { hours, minutes, rest } = parts(seconds)
  return `PT${hours ? `${hours}H` : ''}${minutes ? `${minutes}M` : ''}${rest}S`
}

function parts(seconds: number) {
  const whole = Math.max(0, Math.round(seconds))
  return {
    hours: Math.floor(whole / 3600),
    minutes: Math.floor((whole % 3600) / 60),
    rest: whole % 60,
  }
}
