import { createHash } from 'node:crypto'
import { canonicalJson } from '#app/domain/canonical-json.ts'
import { committedClusters, type InitiativeState, initiativeTally } from '#app/domain/initiative-lifecycle.ts'
import type { Addressed } from './initiatives.ts'
import type { Story } from './story.ts'
import { CONTRIBUTIONS, INITIATIVE_INDICATOR, INITIATIVE_PURPOSE } from './words.ts'

interface Decided {
  code: string
  title: string
  bottleneck: Addressed
  publishedAt: Date
  acts: readonly { act: string; at: Date }[]
  decidedAt: Date
}

/** The record of the decision, as the product writes it: organisations and roles. */
export function actaOf(story: Story, state: InitiativeState, decided: Decided) {
  const { code, title, bottleneck, publishedAt, acts, decidedAt } = decided
  const tally = initiativeTally(state)
  const { indicator, unit, direction, target } = INITIATIVE_INDICATOR
  const committed = committedClusters(state)
  const parties = story
    .rowsOf('party')
    .filter(party => committed.includes(party.id))
    .map(({ id, slug, name }) => ({
      slug,
      name,
      type: 'cluster',
      role: id === state.leaderId ? 'leader' : 'committed',
      commitment: { kind: 'hours', amount: 40, unit: 'hours', description: CONTRIBUTIONS[0], conditions: null },
    }))
  const content = canonicalJson({
    acta: 1,
    initiative: {
      code,
      title,
      purpose: INITIATIVE_PURPOSE,
      bottlenecks: [{ code: bottleneck.code, title: bottleneck.titleEs }],
      expected: { indicator, unit, direction, target },
    },
    decision: {
      outcome: state.status,
      rule: state.rule,
      minimumClusters: state.minimumClusters,
      count: { ...tally, voters: committed.length },
      publishedAt: publishedAt.toISOString(),
      votingSince: acts.find(one => one.act === 'decide')?.at.toISOString() ?? '',
      decidedAt: decidedAt.toISOString(),
    },
    parties: parties.sort((a, b) => b.role.localeCompare(a.role) || a.slug.localeCompare(b.slug)),
  })
  return { hash: createHash('sha256').update(content, 'utf8').digest('hex'), content }
}
