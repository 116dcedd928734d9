/** The triangle that says a thing plays. */
export function PlaySign() {
  return (
    <svg viewBox="0 0 22 22" width="1.375rem" aria-hidden="true">
      <path d="M4 2.2v17.6L19.5 11z" fill="currentColor" />
    </svg>
  )
}
