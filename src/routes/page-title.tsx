import { useSuspenseQuery } from '@tanstack/react-query'
import { useQueries } from '#src/data/app-data.ts'

/** The document's title: what the page is, then whose; the front page bears the edition's name alone. */
export function PageTitle({ text }: { text?: string }) {
  const { data: site } = useSuspenseQuery(useQueries().edition())
  return <title>{text ? `${text} – ${site.name}` : site.name}</title>
}
