/** The `<title>` and description of a page, for a route's `meta`. The loader makes the texts with `context.t`. */
export interface PageMeta {
  title: string
  description?: string
}

/** `meta` of a route whose loader gives `{ meta: PageMeta }`. */
export function pageMeta({ data }: { data: { meta?: PageMeta } | undefined }) {
  if (!data?.meta) return [{ title: 'Interclúster' }]
  const { title, description } = data.meta
  return [{ title: `${title} · Interclúster` }, ...(description ? [{ name: 'description', content: description }] : [])]
}
