import { useQuery } from '@tanstack/react-query'
import { useLocation, useParams, useRevalidator, useRouteError } from 'react-router'
import { FailurePanel } from '#src/components/failure-panel.tsx'
import type { FailureKind } from '#src/components/failure-panel.tsx'
import { Section } from '#src/components/section.tsx'
import { StoryList } from '#src/components/story-list.tsx'
import { useQueries } from '#src/data/app-data.ts'
import { useLocale } from '#src/i18n/locale.ts'
import { isSourceFailure } from '#src/sources/source.ts'
import { PageTitle } from './page-title.tsx'

/** A page inside the edition that could not be had. */
export function ErrorBoundary() {
  const { t, edition } = useLocale()
  const { pathname } = useLocation()
  const { id } = useParams()
  const error = useRouteError()
  const revalidator = useRevalidator()
  const latest = useQuery(useQueries().list(edition, { kind: 'latest' }, 1))
  const kind = kindOf(error, id !== undefined && pathname.includes('/stories/'))
  const canHelp = kind === 'unreachable' || kind === 'unreadable' || kind === 'broken'
  return (
    <>
      <PageTitle text={t(titles[kind])} />
      <meta name="robots" content="noindex" />
      <FailurePanel
        kind={kind}
        address={pathname}
        onRetry={canHelp ? () => void revalidator.revalidate() : undefined}
      />
      {latest.data && (
        <Section id="read-instead" title={t('failed.instead')}>
          <StoryList items={latest.data.items} level={3} />
        </Section>
      )}
    </>
  )
}

const titles = {
  notFound: 'notFound.title',
  notFoundStory: 'notFound.story',
  withdrawn: 'withdrawn.title',
  unreachable: 'unreachable.title',
  unreadable: 'unreadable.title',
  broken: 'broken.title',
} as const

function kindOf(error: unknown, isStory: boolean): FailureKind {
  if (!isSourceFailure(error)) return 'broken'
  if (error.reason === 'not-found') return isStory ? 'notFoundStory' : 'notFound'
  return error.reason
}
