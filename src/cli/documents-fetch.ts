import type { FetchDocument } from '#src/sources/documents.ts'

/** Answers from an edition's documents in memory, as a host would: JSON, or 404. */
export function documentsFetch(documents: Map<string, unknown>, base: string): FetchDocument {
  const byAddress = new Map([...documents].map(([path, it]) => [base + encodeURI(path), it]))
  return (address) => {
    const document = byAddress.get(address)
    return Promise.resolve(
      document === undefined ? new Response(null, { status: 404 }) : Response.json(document),
    )
  }
}
