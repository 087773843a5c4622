import { groupBy } from '#app/domain/group.ts'
import type { MacroSector, ProductiveSector, Region } from '#app/domain/vocabularies.ts'
import { listDashboardParties } from '#db/queries/dashboard.ts'
import { listNetworkPlaces } from '#db/queries/network.ts'
import type { Db } from '#db/schema.ts'
import { keptWhile } from '../../kept.server.ts'
import { bySlug } from './order.server.ts'

/** Where a party is and what it does; the main region first. */
export interface PartyScope {
  regions: readonly Region[]
  macroSectors: readonly MacroSector[]
}
export interface ClusterFact extends PartyScope {
  id: string
  productiveSector: ProductiveSector | null
  /** Null: nobody says since when. */
  joinedYear: number | null
}

const NOWHERE: PartyScope = { regions: [], macroSectors: [] }

/** Every party, by address, and the scope of any of them. Kept while none but their levels change. */
export function readParties(db: Db) {
  return keptWhile(db, 'dashboard-parties', ['profiles'], async () => {
    const [rows, places] = await Promise.all([listDashboardParties(db), listNetworkPlaces(db)])
    const placesOf = groupBy(places, place => place.partyId)
    const all = rows.sort(bySlug).map(row => ({
      id: row.id,
      slug: row.slug,
      kind: row.kind,
      provenance: row.provenance,
      leadOrganizationId: row.leadOrganizationId,
      organizationKind: row.organizationKind,
      macroSectors: row.macroSector === null ? [] : [row.macroSector],
      productiveSector: row.productiveSector,
      regions: regionsOf(placesOf(row.id)),
      joinedYear: row.joinedNetworkYear,
    }))
    const scopes = new Map<string, PartyScope>(all.map(party => [party.id, party]))
    const clusters: ClusterFact[] = all.filter(party => party.kind === 'cluster')
    const sectors = new Map(clusters.map(cluster => [cluster.id, cluster.productiveSector]))
    return {
      all,
      clusters,
      isCluster: new Set(clusters.map(cluster => cluster.id)),
      scopeOf: (id: string) => scopes.get(id) ?? NOWHERE,
      /** Of a cluster. */
      sectorOf: (id: string) => sectors.get(id) ?? null,
    }
  })
}
export type Parties = Awaited<ReturnType<typeof readParties>>

function regionsOf(places: readonly { region: string }[]): Region[] {
  const regions: Region[] = []
  for (const place of places) if (!regions.includes(place.region as Region)) regions.push(place.region as Region)
  return regions
}

/** Everywhere that some parties are, and all they do; put together when it is first asked for, as few pages filter. */
export class ScopeOfAll implements PartyScope {
  readonly #parties: Parties
  /** Their ids: who counts ties calls whatever names a party its slug. */
  readonly #own: readonly { slug: string }[]
  #known: PartyScope | null = null

  constructor(parties: Parties, own: readonly { slug: string }[]) {
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
    const scopes = this.#own.map(party => this.#parties.scopeOf(party.slug))
    this.#known = {
      regions: [...new Set(scopes.flatMap(scope => scope.regions))],
      macroSectors: [...new Set(scopes.flatMap(scope => scope.macroSectors))],
    }
    return this.#known
  }
}
