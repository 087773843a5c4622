import type { DemoOrganization } from './organizations.ts'
import type { DemoCluster, DemoParties } from './parties.ts'
import type { Random } from './random.ts'

/** A party of a simulated record. */
export interface AllianceParty {
  id: string
  kind: 'cluster' | 'organization'
  since: Date
  /** Whether it answers: every fictional cluster does, and two in five organisations. */
  hasMembers: boolean
}

/** Who works with whom: neighbours and clusters of the same sector more than others, and a few with very many. */
export class Partners {
  readonly #clusters: readonly DemoCluster[]
  readonly #organizations: readonly DemoOrganization[]
  readonly #near = new Map<string, DemoCluster[]>()

  constructor({ clusters, organizations }: DemoParties) {
    this.#clusters = clusters
    this.#organizations = organizations
    for (const cluster of clusters) {
      for (const key of [cluster.region, cluster.productiveSector]) {
        const near = this.#near.get(key) ?? []
        near.push(cluster)
        this.#near.set(key, near)
      }
    }
  }

  /** Two to four different parties, a cluster first. */
  choose(random: Random): AllianceParty[] {
    const first = this.busy(random)
    const more = random.weighted({ one: 80, two: 15, three: 5 })
    const others = Array.from({ length: { one: 1, two: 2, three: 3 }[more] }, () => this.#other(random, first))
    const all = [asParty(first), ...others]
    return all.filter((party, i) => all.findIndex(p => p.id === party.id) === i)
  }

  /** A cluster; those with low numbers come up far more often than the rest. */
  busy(random: Random): DemoCluster {
    const cluster = this.#clusters[Math.floor(this.#clusters.length * random.next() ** 2)]
    return cluster ?? random.pick(this.#clusters)
  }

  #other(random: Random, { region, productiveSector }: DemoCluster): AllianceParty {
    const where = random.weighted({ region: 35, sector: 30, anywhere: 15, organization: 20 })
    if (where === 'organization') return asOrganization(random.pick(this.#organizations), random)
    const pools = { region: this.#near.get(region), sector: this.#near.get(productiveSector), anywhere: this.#clusters }
    return asParty(random.pick(pools[where] ?? this.#clusters))
  }
}

const asParty = ({ id, since }: DemoCluster): AllianceParty => ({ id, kind: 'cluster', since, hasMembers: true })

const asOrganization = ({ id, since }: DemoOrganization, random: Random): AllianceParty => ({
  id,
  kind: 'organization',
  since,
  hasMembers: random.chance(0.4),
})
