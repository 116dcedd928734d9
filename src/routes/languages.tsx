import { useSuspenseQuery } from '@tanstack/react-query'
import type { LoaderFunctionArgs } from 'react-router'
import { frontPath } from '#src/model/addresses.ts'
import { BenchMark } from '#src/components/bench-mark.tsx'
import buttons from '#src/components/button.module.css'
import styles from '#src/components/failure-panel.module.css'
import { PageLink } from '#src/components/page-link.tsx'
import { appData, useQueries } from '#src/data/app-data.ts'

export async function loader({ context }: LoaderFunctionArgs) {
  const { queryClient, queries } = context.get(appData)
  await queryClient.query({ ...queries.edition(), staleTime: 'static' })
  return null
}

/** The way in where no host asks for the reader's languages: a page of the edition's, or straight to the only one. */
export function Component() {
  const { data: site } = useSuspenseQuery(useQueries().edition())
  const [first, second] = site.languages
  return (
    <main className={styles.panel} id="content">
      <title>{site.name}</title>
      {first && !second && <meta httpEquiv="refresh" content={`0; url=${first.code}/`} />}
      <BenchMark className={styles.mark} stroke={1} />
      <div>
        <h1 className={styles.title}>{site.name}</h1>
        <ul className={styles.ways}>
          {site.languages.map(({ code, name, dir }) => (
            <li key={code}>
              <PageLink
                className={buttons.button}
                to={frontPath(code)}
                lang={code}
                dir={dir}
                hrefLang={code}
              >
                {name}
              </PageLink>
            </li>
          ))}
        </ul>
      </div>
    </main>
  )
}
