import { useQuery } from '@tanstack/react-query'
import { memo, useMemo } from 'react'
import { useLoaderData, useLocation, useNavigate, useParams } from 'react-router'
import type { LoaderFunctionArgs } from 'react-router'
import { listPath, ownPath } from '#src/model/addresses.ts'
import { alternatesOf } from '#src/model/site.ts'
import { isAsking, searchAddress, searchQueryOf } from '#src/model/search.ts'
import type { SearchFilter, SearchPage as Page, SearchQuery } from '#src/model/search.ts'
import buttons from '#src/components/button.module.css'
import { PageLink } from '#src/components/page-link.tsx'
import { RetryButton } from '#src/components/retry-button.tsx'
import { SearchForm } from '#src/components/search-form.tsx'
import { SearchHits } from '#src/components/search-hits.tsx'
import { Section } from '#src/components/section.tsx'
import { StoryList } from '#src/components/story-list.tsx'
import { appData, languagesAt, useQueries } from '#src/data/app-data.ts'
import { interfaceLanguage, loadWords } from '#src/i18n/catalogues.ts'
import type { MessageKey } from '#src/i18n/catalogues.ts'
import { useLocale } from '#src/i18n/locale.ts'
import { takeOver } from '#src/lib/take-over.ts'
import { useContentVoice } from '#src/i18n/voice.ts'
import { useAwake } from '#src/reader/use-awake.ts'
import { isSourceFailure } from '#src/sources/source.ts'
import { PageTitle } from './page-title.tsx'
import styles from './search.module.css'

/** Waits for what is found, so that a page that Back returns to has it at once; it says itself what could not be had. */
export async function loader(at: LoaderFunctionArgs) {
  const { queryClient, queries } = at.context.get(appData)
  const { lang = '' } = at.params
  const { query, page } = searchQueryOf(new URL(at.request.url).searchParams)
  const languages = await languagesAt(at)
  await loadWords('search', interfaceLanguage(lang, languages))
  await Promise.allSettled([
    queryClient.query({ ...queries.search(lang, query, page), staleTime: 'static' }),
    queryClient.query({ ...queries.list(lang, latest, 1), staleTime: 'static' }),
  ])
  return { alternates: alternatesOf(languages, (code) => ownPath(code, 'search')), query, page }
}

const latest = { kind: 'latest' } as const

export function Component() {
  const { lang = '' } = useParams()
  const rendered = useLoaderData<typeof loader>()
  const { search } = useLocation()
  const address = useMemo(() => searchQueryOf(new URLSearchParams(search)), [search])
  // A rendered page is the same for every question; the app reads it from the address.
  const { query, page } = useAwake() ? address : rendered
  return <SearchPage lang={lang} query={query} page={page} />
}

type Props = { lang: string; query: SearchQuery; page: number }

/** Still while the router loads what comes next. */
const SearchPage = memo(function SearchPage({ lang, query, page }: Props) {
  const { t } = useLocale()
  const { data, error, isPlaceholderData, refetch } = useQuery({
    ...useQueries().search(lang, query, page),
    placeholderData: (previous: Page | undefined) => previous,
  })
  const found = isPlaceholderData || !isAsking(query) ? undefined : data
  const hasHits = found !== undefined && found.total > 0
  const isMore = found && found.items.length < found.total && found.items.length > 0
  return (
    <>
      <PageTitle text={query.words ? `${query.words} – ${t('search.title')}` : t('search.title')} />
      <meta name="robots" content="noindex" />
      <SearchForm lang={lang} query={query} filters={data?.filters ?? []} />
      <noscript>
        <p className={styles.without}>{t('search.script')}</p>
      </noscript>
      <div className={styles.bar}>
        <p className={styles.count} role="status">
          {/* Anew for every question, so that the same number is said again. */}
          <span key={searchAddress(lang, query)}>
            {error && !data && t('search.failed')}
            {found && (hasHits ? t('search.found', { count: found.total }) : t('search.none'))}
          </span>
        </p>
        {hasHits && query.words && <Orders lang={lang} query={query} />}
      </div>
      <div aria-busy={isPlaceholderData || undefined}>
        {error && !data && <Failed error={error} onRetry={() => void refetch()} />}
        {found && !hasHits && <p className={styles.without}>{t('search.advice')}</p>}
        {hasHits && (
          <div className={styles.found}>
            <SearchHits
              items={found.items}
              total={found.total}
              next={isMore ? searchAddress(lang, query, page + 1) : undefined}
            />
          </div>
        )}
      </div>
      {!hasHits && !isPlaceholderData && <WaysOn lang={lang} filters={data?.filters ?? []} />}
    </>
  )
})

function Orders({ lang, query }: Omit<Props, 'page'>) {
  const { t } = useLocale()
  const navigate = useNavigate()
  return (
    <nav className={styles.orders} aria-label={t('search.order')}>
      {(['best', 'newest'] as const).map((order) => (
        <PageLink
          key={order}
          className={styles.order}
          to={searchAddress(lang, { ...query, order })}
          onClick={(press) => {
            if (!takeOver(press)) return
            void navigate(searchAddress(lang, { ...query, order }), {
              replace: order === query.order,
              preventScrollReset: true,
            })
          }}
          aria-current={order === query.order ? 'true' : undefined}
        >
          {t(`search.${order}`)}
        </PageLink>
      ))}
    </nav>
  )
}

function Failed({ error, onRetry }: { error: Error; onRetry: () => void }) {
  const { t } = useLocale()
  return (
    <div className={styles.without}>
      <p>{t(reasonOf(error))}</p>
      <RetryButton className={buttons.button} onRetry={onRetry} />
    </div>
  )
}

function reasonOf(error: Error): MessageKey {
  if (!isSourceFailure(error)) return 'broken.reason'
  return error.reason === 'unreadable' ? 'unreadable.reason' : 'unreachable.reason'
}

/** Where nothing was sought or found: every topic, and the latest stories. */
function WaysOn({ lang, filters }: { lang: string; filters: SearchFilter[] }) {
  const { t, number } = useLocale()
  const voice = useContentVoice(lang)
  const list = useQuery(useQueries().list(lang, latest, 1))
  const topics = filters.find(({ name }) => name === 'topic')?.values ?? []
  return (
    <>
      {topics.length > 0 && (
        <Section id="all-topics" title={t('story.topics')}>
          <ul className={styles.topics}>
            {topics.map(({ value, text, count }) => (
              <li key={value}>
                <PageLink
                  className={styles.topic}
                  to={listPath(lang, { kind: 'topics', slug: value })}
                  {...voice}
                >
                  {text ?? value} <span>{number(count)}</span>
                </PageLink>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {list.data && (
        <Section id="latest" title={t('failed.latest')}>
          <StoryList items={list.data.items} level={3} />
        </Section>
      )}
    </>
  )
}
