import { useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { useQueries } from '#src/data/app-data.ts'

/** The document's title: what the page is, then whose; the front page bears the edition's name alone. */
export function PageTitle({ text }: { text?: string }) {
  const { lang } = useParams()
  const { data: site } = useSuspenseQuery(useQueries().edition(lang))
  return <title>{text ? `${text} – ${site.name}` : site.name}</title>
}
