import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useLocation, useParams, useRevalidator, useRouteError } from 'react-router'
import { FailurePanel, titleOf } from '#src/components/failure-panel.tsx'
import type { FailureKind } from '#src/components/failure-panel.tsx'
import { Section } from '#src/components/section.tsx'
import { StoryList } from '#src/components/story-list.tsx'
import { useQueries } from '#src/data/app-data.ts'
import { useLocale } from '#src/i18n/locale.ts'
import { isSourceFailure } from '#src/sources/source.ts'
import { isCodeMissing } from './load-later.ts'
import { PageTitle } from './page-title.tsx'
import { reloadOnce } from './reload-once.ts'

/** A page inside the edition that could not be had. */
export function ErrorBoundary() {
  const { t, edition } = useLocale()
  const { pathname } = useLocation()
  // Of a story; nothing else in an address is called so.
  const { id } = useParams()
  const error = useRouteError()
  const revalidator = useRevalidator()
  const latest = useQuery(useQueries().list(edition, { kind: 'latest' }, 1))
  const kind = kindOf(error, id !== undefined)
  const canHelp = kind === 'broken' || kind.startsWith('un')
  // In step with the host: what this page's code was replaced by comes with the page.
  useEffect(() => {
    if (isCodeMissing(error)) reloadOnce().catch(() => undefined)
  }, [error])
  return (
    <>
      <PageTitle text={t(titleOf(kind))} />
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

function kindOf(error: unknown, isStory: boolean): FailureKind {
  if (!isSourceFailure(error)) return 'broken'
  if (error.reason === 'not-found') return isStory ? 'notFoundStory' : 'notFound'
  return error.reason
}
