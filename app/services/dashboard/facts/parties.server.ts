import { groupBy } from '#app/domain/group.ts'
import type { MacroSector, Region } from '#app/domain/vocabularies.ts'
import { listDashboardParties } from '#db/queries/dashboard.ts'
import { listNetworkPlaces } from '#db/queries/network.ts'
import type { Db } from '#db/schema.ts'
import { keptWhile } from '../../kept.server.ts'

/** Where a party is and what it does; the main region first. */
export interface PartyScope {
  regions: readonly Region[]
  macroSectors: readonly MacroSector[]
}
export interface ClusterFact extends PartyScope {
  id: string
  /** Null: nobody says since when. */
  joinedYear: number | null
}

const NOWHERE: PartyScope = { regions: [], macroSectors: [] }

/** Every party, by address, and the scope of any of them. Kept while none changes. */
export function readParties(db: Db) {
  return keptWhile(db, 'dashboard-parties', ['parties'], async () => {
    const [rows, places] = await Promise.all([listDashboardParties(db), listNetworkPlaces(db)])
    const placesOf = groupBy(places, place => place.partyId)
    const all = rows.map(({ macroSector, joinedNetworkYear, ...row }) => ({
      ...row,
      macroSectors: macroSector === null ? [] : [macroSector],
      regions: regionsOf(placesOf(row.id)),
      joinedYear: joinedNetworkYear,
    }))
    const scopes = new Map<string, PartyScope>(all.map(party => [party.id, party]))
    const clusters: ClusterFact[] = all.filter(party => party.kind === 'cluster')
    const scopeOf = (id: string) => scopes.get(id) ?? NOWHERE
    return { all, clusters, isCluster: new Set(clusters.map(cluster => cluster.id)), scopeOf }
  })
}
export type Parties = Awaited<ReturnType<typeof readParties>>

const regionsOf = (places: readonly { region: string }[]): Region[] => [
  ...new Set(places.map(place => place.region as Region)),
]

/** Everywhere that some parties are, and all they do; put together when it is first asked for, as few pages filter. */
export class ScopeOfAll implements PartyScope {
  readonly #parties: Parties
  readonly #own: readonly { partyId: string }[]
  #known: PartyScope | null = null

  constructor(parties: Parties, own: readonly { partyId: string }[]) {
    this.#parties = parties
    this.#own = own
  }

  get regions(): readonly Region[] {
    return this.#scope().regions
  }

  get macroSectors(): readonly MacroSector[] {
    return this.#scope().macroSectors
  }

  #scope(): PartyScope {
    if (this.#known) return this.#known
    const scopes = this.#own.map(party => this.#parties.scopeOf(party.partyId))
    this.#known = {
      regions: [...new Set(scopes.flatMap(scope => scope.regions))],
      macroSectors: [...new Set(scopes.flatMap(scope => scope.macroSectors))],
    }
    return this.#known
  }
}
