import { useLocale } from '#src/i18n/locale.ts'
import buttons from './button.module.css'
import { PageLink } from './page-link.tsx'
import styles from './pages.module.css'

type Props = {
  page: number
  /** The first of those that are shown. */
  from: number
  pages: number
  pathOf: (page: number) => string
}

/** The pages of a list: the one before, and by number the first, the last and those around. */
export function Pages({ page, from, pages, pathOf }: Props) {
  const { t, number } = useLocale()
  return (
    <nav className={styles.pages} aria-label={t('pages.label')}>
      {from > 1 && (
        <PageLink className={buttons.button} to={pathOf(from - 1)} rel="prev">
          {t('list.previous')}
        </PageLink>
      )}
      <ol className={styles.numbers}>
        {numbersAround(page, pages).map((it, index, all) => (
          <li key={it} data-gap={index > 0 && it - (all[index - 1] ?? 0) > 1 ? true : undefined}>
            <PageLink
              className={styles.number}
              to={pathOf(it)}
              aria-label={t('pages.page', { page: it })}
              aria-current={it === page ? 'page' : undefined}
            >
              {number(it)}
            </PageLink>
          </li>
        ))}
      </ol>
    </nav>
  )
}

/** The first, the last, and the neighbours of a page, in their order. */
function numbersAround(page: number, pages: number): number[] {
  return [...new Set([1, page - 1, page, page + 1, pages])]
    .filter((it) => it >= 1 && it <= pages)
    .toSorted((a, b) => a - b)
}
