import { useEffect, useRef } from 'react'

/** Marks what is spoken, as CSS's highlight `spoken`, and keeps it in sight of a reader who follows; never of one who has gone elsewhere. */
export function useSpokenMark(range: Range | undefined, isPlaying: boolean): void {
  const last = useRef<Range>(undefined)
  // In step with the page, whose elements stay as they are.
  useEffect(() => {
    if (!range) return
    const isFollowed = !last.current || isSeen(last.current)
    last.current = range
    if (isPlaying && isFollowed && !isSeen(range)) bring(range)
    // Where a browser has no highlights the place is heard alone.
    if (!('highlights' in CSS)) return
    CSS.highlights.set('spoken', new Highlight(range))
    return () => void CSS.highlights.delete('spoken')
  }, [range, isPlaying])
}

/** Whether its beginning stands clear of the bars at the window's edges. */
function isSeen(range: Range): boolean {
  const { top } = range.getBoundingClientRect()
  return top >= 0 && top < innerHeight * 0.75
}

/** To the upper third: what comes next is seen too. */
function bring(range: Range): void {
  scrollBy({ top: range.getBoundingClientRect().top - innerHeight * 0.3 })
}
