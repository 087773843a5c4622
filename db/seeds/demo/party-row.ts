import { searchable } from '#app/domain/text.ts'
import type { NewRow } from '#db/schema.ts'

interface Fictional {
  id: string
  kind: 'cluster' | 'organization'
  slug: string
  name: string
  place: string | null
  at: Date
}

/** What every fictional party has: the mark that it is one, and itself as the only one that vouches for it. */
export function partyRow({ id, kind, slug, name, place, at }: Fictional): NewRow<'party'> {
  return {
    id,
    kind,
    slug,
    name,
    searchText: searchable(name, place),
    provenance: 'declarado',
    demo: 1,
    version: 1,
    createdAt: at.toISOString(),
    updatedAt: at.toISOString(),
  }
}
