import { useEffect, useRef } from 'react'
import { arriveAt } from '#src/lib/focus.ts'
import { useLocale } from '#src/i18n/locale.ts'

type Props = { className: string | undefined; onRetry: () => void }

/**
 * Another try. The button goes away once it has helped; focus that went with it goes on to the heading of what stands
 * there instead.
 */
export function RetryButton({ className, onRetry }: Props) {
  const { t } = useLocale()
  const around = useRef<Element>(null)
  // In step with the document's focus, after the button has gone.
  useEffect(
    () => () => {
      const heading = around.current?.querySelector<HTMLElement>('h1, h2')
      if (heading && document.activeElement === document.body) arriveAt(heading)
    },
    [],
  )
  return (
    <button
      className={className}
      type="button"
      onClick={({ currentTarget }) => {
        around.current = currentTarget.closest('section, main')
        onRetry()
      }}
    >
      {t('failed.retry')}
    </button>
  )
}
