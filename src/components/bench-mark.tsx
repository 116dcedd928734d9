/** The surveyor's mark: masthead, end of a story, error pages. A drawing, never heard. */
export function BenchMark({
  className,
  stroke,
}: {
  className?: string | undefined
  stroke: number
}) {
  return (
    <svg className={className} viewBox="0 0 20 20" width="20" aria-hidden="true">
      <path
        d="M1 2.5h18M10 3v16M10 5.2 3.4 19M10 5.2 16.6 19"
        fill="none"
        stroke="currentColor"
        strokeWidth={stroke}
      />
    </svg>
  )
}
