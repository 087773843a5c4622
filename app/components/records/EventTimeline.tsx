import type { TFunction } from 'i18next'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { EventView } from '#app/domain/event-view.ts'
import type { EventVerb } from '#app/domain/events.ts'
import { type Format, useFormat } from '#app/i18n/format.ts'
import { Timeline } from '../ui/Timeline.tsx'
import { EventLine } from './EventLine.tsx'
import { ObjectGlyph } from './ObjectGlyph.tsx'
import { ProvenanceBadge } from './ProvenanceBadge.tsx'

/** Changes of state, against what is only added or said. */
const TURNING_POINTS: readonly EventVerb[] = [
  'alliance.proposed',
  'alliance.activated',
  'alliance.disputed',
  'alliance.ended',
  'alliance.declined',
  'alliance.withdrawn',
  'initiative.published',
  'initiative.deciding',
  'initiative.agreed',
  'initiative.not-agreed',
  'initiative.closed-without-quorum',
  'initiative.reopened',
  'initiative.cancelled',
  'project.agreed',
  'project.recorded',
  'project.disputed',
  'project.started',
  'project.suspended',
  'project.resumed',
  'project.completed',
  'project.cancelled',
  'mentorship.accepted',
  'mentorship.started',
  'mentorship.completed',
  'mentorship.ended-early',
  'bottleneck.accepted',
  'bottleneck.moved',
]

/** The history of a record or the news of the network, as `readTimeline` and `readActivity` give them. */
export function EventTimeline({ events }: { events: readonly EventView[] }) {
  const { t } = useTranslation()
  const format = useFormat()
  const entries = events.map(event => ({
    key: String(event.seq),
    dateTime: event.recordedAt,
    date: format.date(event.recordedAt),
    glyph: <ObjectGlyph kind={event.subject.type === 'network' ? 'cluster' : event.subject.type} size={14} />,
    text: <EventLine event={event} />,
    meta: metaOf(event, t, format),
    isKey: TURNING_POINTS.includes(event.verb),
  }))
  return <Timeline entries={entries} />
}

/** That it is about an example; who signed, for those who may know; the day it happened where that is another. */
function metaOf({ subject, person, occurredOn, recordedAt }: EventView, t: TFunction, format: Format): ReactNode {
  const parts = []
  if (person) parts.push(t('records.signedBy', { person }))
  if (occurredOn && format.date(occurredOn) !== format.date(recordedAt)) {
    parts.push(t('records.happenedOn', { date: format.date(occurredOn) }))
  }
  const isExample = subject.provenance === 'ilustrativo'
  if (!isExample && parts.length === 0) return undefined
  return (
    <>
      {isExample ? <ProvenanceBadge provenance="ilustrativo" /> : null}
      {parts.join(' · ')}
    </>
  )
}
