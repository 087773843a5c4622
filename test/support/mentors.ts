import type { NetworkEdge } from '#graph/network.ts'
import type { Learner } from '#graph/suggestions/maturity-gap.ts'
import type { Mentor } from '#graph/suggestions/mentors.ts'
import { type Nearness, type Neighbours, nearnessOf, neighboursOf } from '#graph/suggestions/nearness.ts'
import type { ClusterFacts } from '#graph/suggestions/pair.ts'

/** A cluster of which nothing is known but its name. */
export const facts = (id: string, more: Partial<ClusterFacts> = {}): ClusterFacts => ({
  id,
  macroSector: null,
  productiveSector: null,
  chainLinks: [],
  regions: [],
  bottlenecks: [],
  ...more,
})

export const learner = (more: Partial<Learner> = {}): Learner => ({ ...facts('own'), level: null, ...more })

/** A mentor with one place, which is free, and no history. */
export const mentor = (id: string, more: Partial<Mentor> = {}): Mentor => ({
  ...facts(id),
  level: { counts: 'avanzado', said: null },
  room: { capacity: 1, taken: 0 },
  answers: { days: [] },
  ...more,
})

/** The ties of a drawing, `a-b` each; `a~b` is an example. */
export function drawn(ties: string): Neighbours {
  const edges = ties
    .split(' ')
    .filter(Boolean)
    .map((tie, index): NetworkEdge => {
      const [source = '', target = ''] = tie.split(/[-~]/)
      return {
        id: `alliance/${index}`,
        source,
        target,
        type: 'alliance',
        intercluster: true,
        linkType: null,
        provenance: tie.includes('~') ? 'ilustrativo' : 'confirmado',
        disputed: false,
        record: { type: 'alliance', slug: `${index}`, title: `${index}` },
        validFrom: null,
        validTo: null,
        precision: 'unknown',
      }
    })
  const ids = [...new Set(edges.flatMap(edge => [edge.source, edge.target]))]
  return neighboursOf({ nodes: ids.map(id => ({ ...NODE, id, name: id })), edges })
}

const NODE = {
  kind: 'cluster',
  provenance: 'confirmado',
  demo: false,
  departments: [],
  regions: [],
  macroSector: null,
  productiveSector: null,
  maturityLevel: null,
  organizationKind: null,
} as const

/** How near everybody is to `own` in a drawing. */
export const nearIn = (ties = ''): Nearness => nearnessOf(drawn(ties), 'own')
