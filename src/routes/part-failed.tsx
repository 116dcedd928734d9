import { useLocale } from '#src/i18n/locale.ts'
import { useGoingOn } from '#src/reader/use-going-on.ts'
import buttons from '#src/components/button.module.css'

/** A part of a page that could not be had: which one, and another try; the rest of the page stays as it is. */
export function PartFailed({ title, onRetry }: { title: string; onRetry: () => void }) {
  const { t } = useLocale()
  const goOn = useGoingOn()
  return (
    <>
      <p role="alert">{t('failed.part', { title })}</p>
      <button
        className={buttons.button}
        type="button"
        onClick={(press) => {
          goOn(press)
          onRetry()
        }}
      >
        {t('failed.retry')}
      </button>
    </>
  )
}
