import { RetryButton } from '#src/components/retry-button.tsx'
import { useLocale } from '#src/i18n/locale.ts'
import buttons from '#src/components/button.module.css'

type Props = { title: string; times?: number; onRetry: () => void }

/** A part of a page that could not be had: which one, and another try; the rest of the page stays as it is. */
export function PartFailed({ title, times, onRetry }: Props) {
  const { t } = useLocale()
  return (
    <>
      {/* Each time it is said anew. */}
      <p key={times} role="alert">
        {t('failed.part', { title })}
      </p>
      <RetryButton className={buttons.button} onRetry={onRetry} />
    </>
  )
}
