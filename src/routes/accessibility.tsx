import { useSuspenseQuery } from '@tanstack/react-query'
import { memo } from 'react'
import { useParams } from 'react-router'
import type { LoaderFunctionArgs } from 'react-router'
import { ownPath } from '#src/model/addresses.ts'
import { alternatesOf } from '#src/model/site.ts'
import { groups, isHeld, points, verified } from '#src/accessibility/points.ts'
import { Headline } from '#src/components/headline.tsx'
import { PromiseList } from '#src/components/promise-list.tsx'
import { Conformance, KnownLimits, ReportWays } from '#src/components/promise-limits.tsx'
import { PromiseSection } from '#src/components/promise-section.tsx'
import { languagesAt, useQueries } from '#src/data/app-data.ts'
import { accessibilityWords, loadAccessibilityWords } from '#src/i18n/accessibility-words.ts'
import { interfaceLanguage } from '#src/i18n/catalogues.ts'
import { useLocale } from '#src/i18n/locale.ts'
import styles from './accessibility.module.css'
import { PageTitle } from './page-title.tsx'

export { loadAccessibilityWords as loadWords } from '#src/i18n/accessibility-words.ts'

export async function loader(at: LoaderFunctionArgs) {
  const languages = await languagesAt(at)
  await loadAccessibilityWords(interfaceLanguage(at.params['lang'] ?? '', languages))
  return { alternates: alternatesOf(languages, (code) => ownPath(code, 'accessibility')) }
}

export function Component() {
  const { lang = '' } = useParams()
  return <AccessibilityPage lang={lang} />
}

/** What is promised, by what it was checked, and what is not shown, not tried or known not to work. */
const AccessibilityPage = memo(function AccessibilityPage({ lang }: { lang: string }) {
  const { t, lang: spoken, number, date } = useLocale()
  const { data: site } = useSuspenseQuery(useQueries().edition(lang))
  const words = accessibilityWords(spoken)
  const held = points.filter(isHeld)
  const unshown = points.filter((point) => !isHeld(point))
  const parts = groups
    .map((letter) => ({ letter, points: held.filter(({ id }) => id.startsWith(letter)) }))
    .filter((part) => part.points.length > 0)
  const contents = [
    ...parts.map(({ letter }) => [letter, words(`group.${letter}`)] as const),
    ...(unshown.length > 0 ? ([['unshown', words('unshown.title')]] as const) : []),
    ...(['known', 'standard', 'report'] as const).map((id) => [id, words(`${id}.title`)] as const),
  ]
  const counts = { count: held.length, n: number(held.length), all: number(points.length) }
  return (
    <div className={styles.page}>
      <PageTitle text={t('accessibility.title')} />
      <header className={styles.head}>
        <Headline>{t('accessibility.title')}</Headline>
        <p className={styles.lead}>{words('lead')}</p>
        <p className={styles.count}>
          {words('held', counts)}{' '}
          <time dateTime={verified}>
            {words('verified', { date: date(`${verified}T12:00:00Z`) })}
          </time>
        </p>
      </header>
      <nav className={styles.contents} aria-labelledby="contents">
        <p id="contents">{words('contents')}</p>
        <ul>
          {contents.map(([id, text]) => (
            <li key={id}>
              <a href={`#${id}`}>{text}</a>
            </li>
          ))}
        </ul>
      </nav>
      {parts.map((part) => (
        <PromiseSection key={part.letter} id={part.letter} title={words(`group.${part.letter}`)}>
          <PromiseList points={part.points} words={words} />
        </PromiseSection>
      ))}
      {unshown.length > 0 && (
        <PromiseSection id="unshown" title={words('unshown.title')}>
          <p>{words('unshown.lead')}</p>
          <PromiseList points={unshown} words={words} />
        </PromiseSection>
      )}
      <KnownLimits words={words} />
      <Conformance words={words} isClaimed={unshown.length === 0} />
      <ReportWays words={words} contact={site.contact} />
    </div>
  )
})
