import { listAt } from '#app/domain/addresses.ts'

/** The `<title>` and description of a page, for a route's `meta`. The loader makes the texts with `context.t`. */
export interface PageMeta {
  title: string
  description?: string
}

interface MetaArgs {
  /** `follow` says that everybody sees the record: then it has a feed. */
  data: { meta?: PageMeta; follow?: unknown } | undefined
  location?: { pathname: string; search: string }
}

/** `meta` of a route whose loader gives `{ meta: PageMeta }`; with the page's feed, for the reader's own programs. */
export function pageMeta({ data, location }: MetaArgs) {
  if (!data?.meta) return [{ title: 'Interclúster' }]
  const { title, description } = data.meta
  const feed = location ? feedOf(location, Boolean(data.follow)) : null
  return [
    { title: `${title} · Interclúster` },
    ...(description ? [{ name: 'description', content: description }] : []),
    ...(feed ? [{ tagName: 'link', rel: 'alternate', type: 'application/atom+xml', href: feed }] : []),
  ]
}

function feedOf({ pathname, search }: { pathname: string; search: string }, isRecord: boolean): string | null {
  if (isRecord) return `${pathname}/actividad.atom`
  return listAt(pathname) ? `${pathname}.atom${search}` : null
}
