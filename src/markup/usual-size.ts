import type { Notes } from './notes.ts'

/** Where a picture's size is not said: the place that is kept for it, in the shape of most. */
export const usualSize = { width: 1200, height: 800 }

/** Says of a picture without a size what becomes of it. */
export function noteUsualSize(
  { notes, path }: { notes: Notes; path: string },
  found: string,
): void {
  notes.add(path, { found, expected: 'its width and height', so: 'room of 3:2 is kept for it' })
}
