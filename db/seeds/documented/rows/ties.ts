import { isOpenAlliance, openKeyOf } from '#app/domain/alliances.ts'
import { searchable } from '#app/domain/text.ts'
import type { Row } from '#db/schema.ts'
import { type WantedRows, wanted } from '../../sync.ts'
import { periodOf } from '../columns-dates.ts'
import type { Dataset, PartRecord } from '../dataset.ts'
import { ALLIANCE_STATUS_OF, PROJECT_STATUS_OF } from '../source-statuses.ts'
import type { Making } from './context.ts'
import type { SourceList } from './sources.ts'

const NETWORK = 'red-cluster-colombia'

/** Who leads: several together where the source says so; else the network where it takes part; else who is named first. */
function leads(alliance: PartRecord<'alliances'>, slug: string): boolean {
  if (alliance.link_type === 'liderazgo_conjunto') return true
  return slug === (alliance.parties.includes(NETWORK) ? NETWORK : alliance.parties[0])
}

export function allianceRows({ alliances }: Dataset, { keys, now }: Making, sources: SourceList): WantedRows[] {
  for (const a of alliances) sources.cite('alliance', keys.of('alliance', a.slug), a.source, a.inferred)
  return [
    wanted<'alliance'>({
      table: 'alliance',
      key: ['slug'],
      once: ['outcome', 'activeSince', 'renewedAt'],
      recordOf: ({ id = '' }) => ({ type: 'alliance', id }),
      isTheirs: alliance => alliance.version > 1 || alliance.provenance !== 'documentado',
      rows: alliances.map(a => {
        const status = ALLIANCE_STATUS_OF[a.status]
        const parties = a.parties.map(slug => keys.of('party', slug))
        return {
          id: keys.of('alliance', a.slug),
          slug: a.slug,
          title: a.title,
          searchText: searchable(a.title),
          area: a.area,
          formality: null,
          purpose: a.description,
          linkType: a.link_type,
          status,
          sourceStatus: a.status,
          provenance: 'documentado',
          ...periodOf(a.start_date, a.end_date, a.year, status === 'ended'),
          outcome: null,
          proposedBy: null,
          openKey: isOpenAlliance(status) ? openKeyOf(a.area, parties) : null,
          activeSince: null,
          renewedAt: null,
          version: 1,
          createdAt: now,
          updatedAt: now,
        }
      }),
    }),
    wanted<'allianceParty'>({
      table: 'allianceParty',
      key: ['allianceId', 'partyId'],
      // Nobody has been asked here: what the documents say is not an answer of the parties.
      once: ['answer', 'answeredAt', 'answeredBy', 'reason', 'contribution'],
      recordOf: ({ allianceId = '' }) => ({ type: 'alliance', id: allianceId }),
      isPart: true,
      rows: alliances.flatMap(a =>
        a.parties.map((slug, position) => ({
          allianceId: keys.of('alliance', a.slug),
          partyId: keys.of('party', slug),
          role: leads(a, slug) ? ('leader' as const) : ('partner' as const),
          position,
          contribution: null,
          answer: 'pending' as const,
          answeredAt: null,
          answeredBy: null,
          reason: null,
        })),
      ),
    }),
  ]
}

export function projectRows({ projects, clusters }: Dataset, { keys, now }: Making, sources: SourceList): WantedRows[] {
  const isCluster = new Set(clusters.map(c => c.slug))
  const roleOf = (slug: string, position: number): Row<'projectParty'>['role'] => {
    if (position === 0) return 'leader'
    return isCluster.has(slug) ? 'partner' : 'ally'
  }
  for (const p of projects) sources.cite('project', keys.of('project', p.slug), p.source, p.inferred)
  return [
    wanted<'project'>({
      table: 'project',
      key: ['slug'],
      recordOf: ({ id = '' }) => ({ type: 'project', id }),
      isTheirs: project => project.provenance !== 'documentado',
      rows: projects.map(p => ({
        id: keys.of('project', p.slug),
        slug: p.slug,
        code: null,
        title: p.title,
        searchText: searchable(p.title),
        kind: p.kind,
        axis: p.axis,
        status: PROJECT_STATUS_OF[p.status],
        sourceStatus: p.status,
        description: p.description,
        url: p.url,
        provenance: 'documentado' as const,
        ...periodOf(p.start_date, p.end_date, p.year, PROJECT_STATUS_OF[p.status] === 'completed'),
        demo: 0 as const,
        createdAt: now,
        updatedAt: now,
      })),
    }),
    wanted<'projectParty'>({
      table: 'projectParty',
      key: ['projectId', 'partyId'],
      recordOf: ({ projectId = '' }) => ({ type: 'project', id: projectId }),
      isPart: true,
      rows: projects.flatMap(p =>
        p.parties.map((slug, position) => ({
          projectId: keys.of('project', p.slug),
          partyId: keys.of('party', slug),
          role: roleOf(slug, position),
          position,
        })),
      ),
    }),
  ]
}
