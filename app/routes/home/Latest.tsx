import { useTranslation } from 'react-i18next'
import { EventLine } from '#app/components/records/EventLine.tsx'
import { ObjectGlyph, type ObjectKind } from '#app/components/records/ObjectGlyph.tsx'
import { ProvenanceBadge } from '#app/components/records/ProvenanceBadge.tsx'
import { recordPath } from '#app/domain/addresses.ts'
import type { EventView } from '#app/domain/event-view.ts'
import type { Provenance } from '#app/domain/vocabularies.ts'
import { useFormat } from '#app/i18n/format.ts'

export interface LatestProps {
  latest: {
    /** What was done here. */
    events: readonly EventView[]
    /** What the documents tell, while there is too little of the other. */
    records: readonly {
      type: 'gathering' | 'alliance'
      slug: string
      title: string
      date: string | null
      provenance: Provenance
    }[]
  }
}

const glyphOf = ({ subject }: EventView): ObjectKind => (subject.type === 'network' ? 'cluster' : subject.type)

/** The last things that happened, newest first. */
export function Latest({ latest }: LatestProps) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <aside className="hero-latest" aria-labelledby="ultimo">
      <h2 id="ultimo">{t('home.latest.title')}</h2>
      {latest.events.length + latest.records.length === 0 ? <p className="muted">{t('home.latest.none')}</p> : null}
      <ul>
        {latest.events.map(event => (
          <li key={event.seq}>
            <ObjectGlyph kind={glyphOf(event)} />
            <div>
              <EventLine event={event} />
              <span className="latest-meta">
                <time dateTime={event.recordedAt}>{format.date(event.recordedAt)}</time>
                {event.subject.provenance === 'ilustrativo' ? <ProvenanceBadge provenance="ilustrativo" /> : null}
              </span>
            </div>
          </li>
        ))}
        {latest.records.map(({ type, slug, title, date, provenance }) => (
          <li key={`${type} ${slug}`}>
            <ObjectGlyph kind={type} />
            <div>
              <a href={recordPath(type, slug)}>{title}</a>
              <span className="latest-meta">
                {date ? <time dateTime={date}>{format.date(date)}</time> : null}
                <ProvenanceBadge provenance={provenance} />
              </span>
            </div>
          </li>
        ))}
      </ul>
      <p>
        <a href="/actividad">{t('home.latest.all')}</a>
      </p>
    </aside>
  )
}
