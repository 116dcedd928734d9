import { useEffect, useRef } from 'react'
import { arriveAt, placeOf } from '#src/lib/focus.ts'
import { useLocale } from '#src/i18n/locale.ts'

type Props = { className: string | undefined; onRetry: () => void }

/**
 * Another try. The button goes away once it has helped; focus that went with it goes on to the heading of what stands
 * there instead, or to the field whose label that is.
 */
export function RetryButton({ className, onRetry }: Props) {
  const { t } = useLocale()
  const around = useRef<Element>(null)
  // In step with the document's focus, after the button has gone.
  useEffect(
    () => () => {
      const place = placeOf(around.current?.querySelector<HTMLElement>('h1, h2'))
      if (place && document.activeElement === document.body) arriveAt(place)
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
