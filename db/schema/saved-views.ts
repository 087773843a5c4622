import type { Generated } from 'kysely'
import type { Instant } from './columns.ts'

/** A state of the map with a name, of a party: only its people see it. */
export interface SavedViewTable {
  id: string
  partyId: string
  name: string
  /** The name without case and accents: one of each in a party. */
  nameKey: string
  /** What stands after the question mark of the map's address, in its shortest form. */
  address: string
  version: Generated<number>
  createdAt: Instant
  updatedAt: Instant
}
