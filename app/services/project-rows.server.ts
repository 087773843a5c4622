import slugify from '@sindresorhus/slugify'
import { dayInBogota } from '#app/domain/dates.ts'
import { nextProjectCode } from '#app/domain/projects.ts'
import { searchable } from '#app/domain/text.ts'
import { newId } from '#db/ids.ts'
import { freeProjectSlug, listProjectCodes } from '#db/queries/project-writes.ts'
import type { NewRow, Trx } from '#db/schema.ts'

/** Projects recorded here are shared projects of clusters; the network's programmes and studies are documented ones. */
export const SHARED_PROJECT_KIND = 'proyecto_cluster'

/** Addresses under `/proyectos/` that are not projects. */
const RESERVED = ['nuevo', 'editar']

/** What every project that begins here has in common: planned, with the next code and a free address. */
export async function newProjectRow(trx: Trx, { title, purpose }: { title: string; purpose: string }, now: Date) {
  const at = now.toISOString()
  const code = nextProjectCode(await listProjectCodes(trx))
  return {
    id: newId(),
    slug: await freeProjectSlug(trx, slugOf(title)),
    code,
    title,
    searchText: searchable(code, title),
    kind: SHARED_PROJECT_KIND,
    axis: null,
    status: 'planned',
    sourceStatus: null,
    description: purpose,
    url: null,
    validFrom: dayInBogota(now),
    validTo: null,
    precision: 'day',
    version: 1,
    createdAt: at,
    updatedAt: at,
  } satisfies Omit<NewRow<'project'>, 'provenance' | 'demo'>
}

function slugOf(title: string): string {
  const words = slugify(title).slice(0, 80).replace(/-+$/, '')
  if (!words) return 'proyecto'
  return RESERVED.includes(words) ? `proyecto-${words}` : words
}
