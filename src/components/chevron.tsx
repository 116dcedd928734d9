/** Says that something opens below. */
export function Chevron({ className }: { className: string | undefined }) {
  return (
    <svg className={className} viewBox="0 0 12 12" width="12" aria-hidden="true">
      <path d="M1.5 4 6 8.5 10.5 4" fill="none" stroke="currentColor" strokeWidth="1.6" />
    </svg>
  )
}
