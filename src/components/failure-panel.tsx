import { frontPath, listPath } from '#src/model/addresses.ts'
import type { MessageKey } from '#src/i18n/catalogues.ts'
import { useLocale } from '#src/i18n/locale.ts'
import { BenchMark } from './bench-mark.tsx'
import buttons from './button.module.css'
import styles from './failure-panel.module.css'
import { Headline } from './headline.tsx'
import { PageLink } from './page-link.tsx'
import { RetryButton } from './retry-button.tsx'

export type FailureKind =
  | 'notFound'
  | 'notFoundStory'
  | 'withdrawn'
  | 'unreachable'
  | 'unreadable'
  | 'broken'

type Props = {
  kind: FailureKind
  /** What was looked for, as the reader wrote or followed it. */
  address: string
  onRetry?: (() => void) | undefined
}

/** A page that could not be had: what happened, why, and the ways on from here. */
export function FailurePanel({ kind, address, onRetry }: Props) {
  const { t, edition } = useLocale()
  const missing = kind.startsWith('not')
  return (
    <div className={styles.panel}>
      <BenchMark className={styles.mark} stroke={1} />
      <div>
        <Headline className={styles.title}>{t(titleOf(kind))}</Headline>
        <p className={styles.reason}>
          {t(`${kind === 'notFoundStory' ? 'notFound' : kind}.reason`)}
          {missing && (
            <>
              {' '}
              <code>{address}</code>.
            </>
          )}
        </p>
        <div className={styles.ways}>
          {onRetry && <RetryButton className={buttons.filled} onRetry={onRetry} />}
          <PageLink className={onRetry ? buttons.button : buttons.filled} to={frontPath(edition)}>
            {t('failed.front')}
          </PageLink>
          <PageLink className={buttons.button} to={listPath(edition, { kind: 'latest' })}>
            {t('failed.latest')}
          </PageLink>
        </div>
      </div>
    </div>
  )
}

/** What happened, in a headline. */
export function titleOf(kind: FailureKind): MessageKey {
  return kind === 'notFoundStory' ? 'notFound.story' : `${kind}.title`
}
