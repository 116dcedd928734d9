import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, redirect } from 'react-router'
import type { LoaderFunctionArgs } from 'react-router'
import { frontPath } from '#src/model/addresses.ts'
import { appData, useQueries } from '#src/data/app-data.ts'

/** The way in: a page of the edition's languages, or straight to the only one. */
export async function loader({ context }: LoaderFunctionArgs) {
  const { queryClient, queries } = context.get(appData)
  const site = await queryClient.query({ ...queries.edition(), staleTime: 'static' })
  const [first, second] = site.languages
  return first && !second ? redirect(frontPath(first.code)) : null
}

export function Component() {
  const { data: site } = useSuspenseQuery(useQueries().edition())
  return (
    <main id="content">
      <title>{site.name}</title>
      <h1>{site.name}</h1>
      <ul>
        {site.languages.map(({ code, name, dir }) => (
          <li key={code}>
            <Link to={frontPath(code)} lang={code} dir={dir} hrefLang={code}>
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </main>
  )
}
