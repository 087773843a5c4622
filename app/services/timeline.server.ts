import type { Actor } from '#app/domain/actors.ts'
import { groupRepeated } from '#app/domain/event-groups.ts'
import type { EventView } from '#app/domain/event-view.ts'
import type { EventAudience } from '#app/domain/events.ts'
import { groupBy } from '#app/domain/group.ts'
import { can, ownParty } from '#app/domain/permissions.ts'
import type { Language, SubjectType } from '#app/domain/vocabularies.ts'
import { type EventRef, listEventsAbout, listMentionedParties } from '#db/queries/timeline.ts'
import type { Db } from '#db/schema.ts'
import { type EventRow, findSubjects, toEventViews } from './event-views.server.ts'

const ENTRIES = 40
/** Read before what the reader may not see is taken out. */
const READ = 200

/**
 * What happened to a record, newest first; what was done several times within a minute is one entry. Everybody sees the public events; the parties of an event also those meant
 * for the parties, and the coordination all. Who signed is named to the parties and the coordination only.
 */
export async function readTimeline(
  db: Db,
  actor: Actor,
  record: { type: SubjectType; id: string },
  language: Language,
  entries = ENTRIES,
): Promise<EventView[]> {
  const rows = await listEventsAbout(db, record, readableBy(actor), READ)
  const concerns = await partiesOf(db, rows)
  const subjects = await findSubjects(db, rows)
  const isInsider = (row: EventRow) => can(actor, 'event.read-private', concerns(row))
  const visible = rows.filter(row => {
    const isOpen = row.audience === 'public' && (subjects.get(row.subjectId)?.isPublic ?? row.subjectType === 'network')
    return isOpen || row.audience === 'coordination' || isInsider(row)
  })
  const shown = groupRepeated(visible).slice(0, entries)
  return toEventViews(db, shown, language, new Set(shown.filter(isInsider).map(row => row.seq)))
}

function readableBy(actor: Actor): { audiences: EventAudience[]; partyId: string | null } {
  if (can(actor, 'coordination.enter')) return { audiences: ['public', 'parties', 'coordination'], partyId: null }
  return { audiences: ['public'], partyId: ownParty(actor)[0] ?? null }
}

/** The parties that each event concerns: who acted, the record where it is one, and those it mentions. */
async function partiesOf(db: Db, rows: readonly EventRow[]): Promise<(row: EventRow) => string[]> {
  const mentions = groupBy(
    await listMentionedParties(
      db,
      rows.map(row => row.seq),
    ),
    row => row.seq,
  )
  return ({ seq, subjectType, subjectId, onBehalfOf }) => [
    ...(onBehalfOf ? [onBehalfOf] : []),
    ...(isParty({ type: subjectType, id: subjectId }) ? [subjectId] : []),
    ...mentions(seq).map(mention => mention.subjectId),
  ]
}

const isParty = ({ type }: EventRef) => type === 'cluster' || type === 'organization'
