import { groupBy } from '#app/domain/group.ts'
import type { MacroSector, Region } from '#app/domain/vocabularies.ts'
import { listDashboardClusters } from '#db/queries/dashboard.ts'
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

/** Every cluster, and the scope of any party or of several together. Kept while no party changes. */
export function readParties(db: Db) {
  return keptWhile(db, 'dashboard-parties', ['parties'], async () => {
    const [rows, places] = await Promise.all([listDashboardClusters(db), listNetworkPlaces(db)])
    const placesOf = groupBy(places, place => place.partyId)
    const regionsOf = (id: string) => [...new Set(placesOf(id).map(place => place.region as Region))]
    const clusters = rows.map(
      ({ id, macroSector, joinedNetworkYear }): ClusterFact => ({
        id,
        regions: regionsOf(id),
        macroSectors: [macroSector],
        joinedYear: joinedNetworkYear,
      }),
    )
    const scopes = new Map<string, PartyScope>(clusters.map(cluster => [cluster.id, cluster]))
    for (const { partyId } of places) {
      if (!scopes.has(partyId)) scopes.set(partyId, { regions: regionsOf(partyId), macroSectors: [] })
    }
    const scopeOf = (id: string) => scopes.get(id) ?? NOWHERE
    return { clusters, isCluster: new Set(clusters.map(cluster => cluster.id)), scopeOf }
  })
}
export type Parties = Awaited<ReturnType<typeof readParties>>

/** Everywhere that some parties are, and all they do; put together when it is first asked for, as few pages filter. */
export class ScopeOfAll implements PartyScope {
  readonly #parties: Parties
  readonly #ids: readonly string[]
  #known: PartyScope | null = null

  constructor(parties: Parties, ids: readonly string[]) {
    this.#parties = parties
    this.#ids = ids
  }

  get regions(): readonly Region[] {
    return this.#scope().regions
  }

  get macroSectors(): readonly MacroSector[] {
    return this.#scope().macroSectors
  }

  #scope(): PartyScope {
    if (this.#known) return this.#known
    const scopes = this.#ids.map(this.#parties.scopeOf)
    this.#known = {
      regions: [...new Set(scopes.flatMap(scope => scope.regions))],
      macroSectors: [...new Set(scopes.flatMap(scope => scope.macroSectors))],
    }
    return this.#known
  }
}

const unread = (): never => {
  throw new Error('the places of these were not read')
}
/** Of what was read without its places: nobody may ask for them. */
export const UNPLACED: PartyScope = {
  get regions() {
    return unread()
  },
  get macroSectors() {
    return unread()
  },
}
