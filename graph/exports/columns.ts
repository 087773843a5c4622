import type { ExportNode, ExportTie } from './model.ts'
import type { XmlValue } from './xml.ts'

/** One thing that files say of each node or tie: the same names and types in every format. */
export interface Column<T> {
  name: string
  type: 'string' | 'boolean' | 'integer' | 'double'
  /** Null where nothing is known. */
  of: (item: T) => XmlValue
}

/** Between several values in one. */
const AND = ';'

/** Besides id, name, position, size and colour, which each format has its own place for. */
export const NODE_COLUMNS: readonly Column<ExportNode>[] = [
  { name: 'kind', type: 'string', of: node => node.kind },
  { name: 'provenance', type: 'string', of: node => node.provenance },
  { name: 'demo', type: 'boolean', of: node => node.demo },
  { name: 'departments', type: 'string', of: node => node.departments.join(AND) || null },
  { name: 'regions', type: 'string', of: node => node.regions.join(AND) || null },
  { name: 'macro_sector', type: 'string', of: node => node.macroSector },
  { name: 'productive_sector', type: 'string', of: node => node.productiveSector },
  { name: 'maturity_level', type: 'string', of: node => node.maturityLevel },
  { name: 'organization_kind', type: 'string', of: node => node.organizationKind },
  { name: 'ties', type: 'integer', of: node => node.ties },
  { name: 'url', type: 'string', of: node => node.url },
]

/** Besides id, ends and weight. */
export const TIE_COLUMNS: readonly Column<ExportTie>[] = [
  { name: 'type', type: 'string', of: tie => tie.type },
  { name: 'link_type', type: 'string', of: tie => tie.linkType },
  { name: 'provenance', type: 'string', of: tie => tie.provenance },
  { name: 'disputed', type: 'boolean', of: tie => tie.disputed },
  { name: 'intercluster', type: 'boolean', of: tie => tie.intercluster },
  // The graph is undirected, and readers may turn a tie around: who learns is said in words.
  { name: 'mentee', type: 'string', of: tie => (tie.type === 'mentorship' ? tie.target : null) },
  { name: 'valid_from', type: 'string', of: tie => tie.validFrom },
  { name: 'valid_to', type: 'string', of: tie => tie.validTo },
  { name: 'precision', type: 'string', of: tie => tie.precision },
  { name: 'record_type', type: 'string', of: tie => tie.record.type },
  { name: 'record', type: 'string', of: tie => tie.record.slug },
  { name: 'record_title', type: 'string', of: tie => tie.record.title },
  { name: 'url', type: 'string', of: tie => tie.url },
]

/** `#rrggbb` as its three parts. */
export function rgb(color: string): { r: number; g: number; b: number } {
  const part = (from: number) => Number.parseInt(color.slice(from, from + 2), 16)
  return { r: part(1), g: part(3), b: part(5) }
}
