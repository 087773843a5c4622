import { searchable } from '#app/domain/text.ts'
import type { DemoParties } from './parties.ts'
import { daysAfter, type Story } from './story.ts'
import { GATHERING_THEMES } from './words.ts'

/** Gatherings in three years; a network of thousands has no more of them than fit in its calendar. */
const LEAST = 6
const MOST = 150

type Kind = keyof typeof GATHERING_THEMES

/** Sessions, workshops and business rounds that fictional organisations convene for fictional clusters. */
export function tellGatherings(story: Story, { clusters, organizations }: DemoParties): void {
  const random = story.random('gatherings')
  const kinds = Object.keys(GATHERING_THEMES) as Kind[]
  const count = Math.min(MOST, Math.max(LEAST, Math.round(clusters.length / 8)))
  for (let number = 1; number <= count; number++) {
    const kind = kinds[number - 1] ?? random.pick(kinds)
    const at = random.between(daysAfter(story.begin, 30), daysAfter(story.end, -2))
    const organizer = random.pick(organizations)
    const participants = random.sample(clusters, random.whole(3, 12)).filter(c => c.since <= at)
    const id = story.newKey(at)
    const label = String(number).padStart(3, '0')
    const title = `Encuentro Demo ${label} · ${GATHERING_THEMES[kind]}`
    const attendance = random.whole(20, 300)
    const when = at.toISOString()
    story.add('gathering', {
      id,
      slug: `encuentro-demo-${label}`,
      title,
      searchText: searchable(title),
      kind,
      startDate: when.slice(0, 10),
      endDate: daysAfter(at, random.whole(0, 1)).toISOString().slice(0, 10),
      precision: 'day',
      dateText: null,
      city: null,
      country: 'Colombia',
      modality: random.pick(['presencial', 'virtual', 'híbrida']),
      attendanceTotal: attendance,
      attendanceInPerson: null,
      attendanceVirtual: null,
      description: 'Encuentro ficticio de la demostración.',
      provenance: 'declarado',
      createdAt: when,
      updatedAt: when,
    })
    story.add('gatheringParty', { gatheringId: id, partyId: organizer.id, role: 'organizer', position: 0 })
    for (const [position, { id: partyId }] of participants.entries()) {
      story.add('gatheringParty', { gatheringId: id, partyId, role: 'participant', position })
    }
    const figure = { key: 'iniciativas', comparator: '=', value: String(participants.length), position: 0 }
    story.add('recordFigure', { id: story.newKey(at), subjectType: 'gathering', subjectId: id, ...figure })
    const subject = { type: 'gathering', id } as const
    const mentions = [
      { type: 'organization', id: organizer.id } as const,
      ...participants.map(p => ({ type: 'cluster', id: p.id }) as const),
    ]
    story.tell({ verb: 'gathering.imported', subject, mentions, audience: 'public', payload: {} }, at, organizer.id)
  }
}
