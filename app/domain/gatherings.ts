import type { ListSpec } from './lists.ts'
import { PROVENANCES, type Precision, type Provenance } from './vocabularies.ts'

/** The dataset's own (taxonomy, "Tipos de evento, proyecto y mentoría"). i18n: `gatheringKind`. */
export const GATHERING_KINDS = [
  'congreso_nacional',
  'congreso_internacional',
  'congreso_cluster',
  'macrorrueda',
  'sesion_intercluster',
  'mesa_intercluster',
  'taller',
  'diplomado',
  'formacion',
  'premiacion',
  'encuentro',
  'socializacion',
  'conmemoracion',
] as const

/** A gathering as lists filter, sort and show it. */
export interface GatheringRow {
  id: string
  slug: string
  title: string
  /** Title, city and country, searchable. */
  searchText: string
  kind: string
  startDate: string | null
  endDate: string | null
  precision: Precision
  dateText: string | null
  city: string | null
  country: string | null
  attendanceTotal: number | null
  provenance: Provenance
}

export const GATHERING_SORTS = ['fecha', 'nombre'] as const

const byTitle = (a: GatheringRow, b: GatheringRow) => a.title.localeCompare(b.title, 'es')

export const gatheringListSpec: ListSpec<GatheringRow> = {
  text: row => row.searchText,
  facets: {
    tipo: { values: GATHERING_KINDS, of: row => [row.kind] },
    procedencia: { values: PROVENANCES, of: row => [row.provenance] },
  },
  sorts: {
    fecha: (a, b) => (b.startDate ?? '').localeCompare(a.startDate ?? '') || byTitle(a, b),
    nombre: byTitle,
  },
  pageSize: 25,
}
