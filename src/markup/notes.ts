import type { Warning } from '#src/model/story.ts'

export type Note = Omit<Warning, 'path'>

/** What was found in a document otherwise than expected, and what became of it, field by field. */
export class Notes {
  readonly warnings: Warning[] = []

  /** `path` names the field as a JSON pointer without its first slash: `content/rendered`. */
  add(path: string, { found, expected, so }: Note): void {
    this.warnings.push({ path, found: shortened(found), expected, so })
  }
}

function shortened(found: string): string {
  const line = found.replaceAll(/\s+/g, ' ').trim()
  return line.length > 80 ? `${line.slice(0, 79)}…` : line
}
