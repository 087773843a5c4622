import { PROJECT_STATUSES, type ProjectStatus } from '#app/domain/projects.ts'
import { searchable } from '#app/domain/text.ts'
import { tellBudget } from './budgets.ts'
import type { DemoParties } from './parties.ts'
import { Partners } from './partners.ts'
import { daysAfter, type Story } from './story.ts'
import { CLOSING_REPORT, PROJECT_THEMES } from './words.ts'

/** Projects for each cluster. */
const PER_CLUSTER = 0.25
const STATUS_SHARES: Record<ProjectStatus, number> = {
  planned: 20,
  in_progress: 40,
  completed: 25,
  suspended: 8,
  cancelled: 7,
}

/** Shared projects of fictional clusters, in every state. `taken`: codes of projects that are there already. */
export function tellProjects(story: Story, parties: DemoParties, taken: number): void {
  const random = story.random('projects')
  const partners = new Partners(parties)
  const count = Math.max(PROJECT_STATUSES.length, Math.round(parties.clusters.length * PER_CLUSTER))
  for (let number = 1; number <= count; number++) {
    const status = PROJECT_STATUSES[number - 1] ?? random.weighted(STATUS_SHARES)
    const involved = partners.choose(random)
    const joined = new Date(Math.max(...involved.map(p => p.since.getTime())))
    const at = random.between(daysAfter(joined, 15), daysAfter(story.end, -1))
    const isOver = status === 'completed' || status === 'cancelled'
    const starts = status === 'planned' ? daysAfter(story.end, random.whole(10, 120)) : at
    const ends = isOver ? random.between(at, story.end) : null
    const id = story.newKey(at)
    const label = String(number).padStart(4, '0')
    const title = `Proyecto Demo ${label} · ${random.pick(PROJECT_THEMES)}`
    const provenance = random.chance(0.7) ? 'confirmado' : 'declarado'
    story.add('project', {
      id,
      slug: `proyecto-demo-${label}`,
      code: `PC-${String(taken + number).padStart(3, '0')}`,
      title,
      searchText: searchable(title),
      kind: 'proyecto_cluster',
      axis: null,
      status,
      sourceStatus: null,
      description: 'Proyecto ficticio de la demostración.',
      url: null,
      provenance,
      validFrom: starts.toISOString().slice(0, 10),
      validTo: ends?.toISOString().slice(0, 10) ?? null,
      precision: 'day',
      demo: 1,
      initiativeId: null,
      recordedBy: involved[0]?.id ?? null,
      expectedIndicator: null,
      expectedUnit: null,
      expectedDirection: null,
      expectedTarget: null,
      closingReport: status === 'completed' ? CLOSING_REPORT : null,
      isPublic: 1,
      version: 1,
      createdAt: at.toISOString(),
      updatedAt: (ends ?? at).toISOString(),
    })
    for (const [position, party] of involved.entries()) {
      const role = position === 0 ? 'leader' : party.kind === 'cluster' ? 'partner' : 'ally'
      const confirmed = position === 0 || provenance === 'confirmado'
      story.add('projectParty', {
        projectId: id,
        partyId: party.id,
        role,
        position,
        answer: confirmed ? 'confirmed' : 'pending',
        everConfirmed: confirmed ? 1 : 0,
        answeredAt: confirmed ? at.toISOString() : null,
        commitmentKind: null,
        commitmentAmount: null,
        contribution: null,
      })
    }
    // Of every three, one has not said yet who pays for it.
    if (status !== 'cancelled' && number % 3 !== 0) tellBudget(story, number, id, at, status !== 'planned')
    const mentions = involved.map(p => ({ type: p.kind, id: p.id }))
    const subject = { type: 'project', id } as const
    story.tell(
      { verb: 'project.imported', subject, mentions, audience: 'public', payload: {} },
      at,
      involved[0]?.id ?? null,
    )
  }
}
