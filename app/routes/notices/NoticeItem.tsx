import { useTranslation } from 'react-i18next'
import { EventLine } from '#app/components/records/EventLine.tsx'
import { ObjectGlyph } from '#app/components/records/ObjectGlyph.tsx'
import { ProvenanceBadge } from '#app/components/records/ProvenanceBadge.tsx'
import { VisuallyHidden } from '#app/components/ui/VisuallyHidden.tsx'
import type { EventView } from '#app/domain/event-view.ts'
import type { FollowLevel } from '#app/domain/follows.ts'
import type { SubjectType } from '#app/domain/vocabularies.ts'
import { useFormat } from '#app/i18n/format.ts'
import { LessForm, LessOfTopic, ReadForm } from './ReadForms.tsx'

/** As the page's loader gives it. */
export interface ShownNotice {
  about: string
  type: SubjectType
  record: { name: string; href: string | null }
  events: EventView[]
  more: number
  newest: number
  recordedAt: string
  isUnread: boolean
  reasons: { text: string; less: { about: string; name: string; wish: FollowLevel } | null }[]
  less: FollowLevel | null
}

/** What happened to one record: the newest in a sentence, what came before behind it, why one hears of it. */
export function NoticeItem({ notice }: { notice: ShownNotice }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { type, events, recordedAt, isUnread, reasons, record } = notice
  const [newest, ...others] = events
  if (!newest) return null
  return (
    <li className={isUnread ? 'notice-item notice-unread' : 'notice-item'}>
      <ObjectGlyph kind={type} />
      <div className="notice-body">
        <p className="notice-line">
          {isUnread ? <VisuallyHidden>{t('notices.isUnread')} </VisuallyHidden> : null}
          <EventLine event={newest} />
        </p>
        <div className="notice-meta">
          <time dateTime={recordedAt}>{format.dateTime(recordedAt)}</time>
          {newest.subject.provenance === 'ilustrativo' ? <ProvenanceBadge provenance="ilustrativo" /> : null}
          {reasons.map(({ text, less }) => (
            <div key={text}>
              {text}
              {less && less.wish !== 'all' ? (
                <LessOfTopic about={less.about} name={less.name} wish={less.wish} />
              ) : null}
            </div>
          ))}
        </div>
        <OlderLines events={others} more={notice.more} href={record.href} />
      </div>
      <div className="notice-actions">
        <ReadForm notice={notice} />
        {notice.less && notice.less !== 'all' ? <LessForm notice={notice} less={notice.less} /> : null}
      </div>
    </li>
  )
}

interface OlderLinesProps {
  events: readonly EventView[]
  more: number
  href: string | null
}

function OlderLines({ events, more, href }: OlderLinesProps) {
  const { t } = useTranslation()
  const format = useFormat()
  if (events.length === 0) return null
  return (
    <details className="notice-more">
      <summary>{t('notices.more', { count: events.length + more })}</summary>
      <ol>
        {events.map(event => (
          <li key={event.seq}>
            <time dateTime={event.recordedAt}>{format.date(event.recordedAt)}</time>
            <span>
              <EventLine event={event} />
            </span>
          </li>
        ))}
      </ol>
      {more > 0 && href ? <a href={href}>{t('notices.older', { count: more })}</a> : null}
    </details>
  )
}
