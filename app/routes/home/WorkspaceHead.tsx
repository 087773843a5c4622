import { useTranslation } from 'react-i18next'
import { EventLine } from '#app/components/records/EventLine.tsx'
import { ObjectGlyph } from '#app/components/records/ObjectGlyph.tsx'
import { ProvenanceBadge } from '#app/components/records/ProvenanceBadge.tsx'
import { Section } from '#app/components/ui/Section.tsx'
import { WaitingList } from '#app/components/waiting/WaitingList.tsx'
import { useFormat } from '#app/i18n/format.ts'
import type { Workspace } from '#app/services/workspace.server.ts'

/** The start of whoever is signed in: what waits, what moved, what to do next. */
export function WorkspaceHead({ workspace }: { workspace: Workspace }) {
  const { t } = useTranslation()
  const { party, waits, waiting, waitingTotal, news, steps } = workspace
  const page = party ? `/${party.kind === 'cluster' ? 'clusteres' : 'organizaciones'}/${party.slug}` : null
  return (
    <div className="page workspace">
      <h1>
        {party && page ? (
          <a href={page}>
            <bdi>{party.name}</bdi>
          </a>
        ) : (
          t(waits ? 'home.workspace.coordination' : 'home.workspace.reader')
        )}
      </h1>
      {party || waits ? null : (
        <p className="workspace-reader">
          {t('home.workspace.readerText')} <a href="/pedir-acceso">{t('home.workspace.readerAction')}</a>
        </p>
      )}
      <div className="workspace-columns">
        {waits ? (
          <Section
            id="espera"
            title={t('home.workspace.waiting', { count: waitingTotal })}
            action={waitingTotal > 0 ? <a href="/pendientes">{t('home.workspace.allWaiting')}</a> : null}
          >
            {waitingTotal > 0 ? (
              <WaitingList items={waiting} />
            ) : (
              <p className="muted">{t('home.workspace.nothingWaits')}</p>
            )}
          </Section>
        ) : null}
        <Moved news={news} />
        {steps.length > 0 ? <NextSteps steps={steps} /> : null}
      </div>
    </div>
  )
}

function Moved({ news }: Pick<Workspace, 'news'>) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <Section
      id="se-movio"
      title={t('home.workspace.moved')}
      action={<a href="/avisos">{t('home.workspace.allMoved')}</a>}
    >
      {news.length === 0 ? <p className="muted">{t('home.workspace.nothingMoved')}</p> : null}
      <ul className="workspace-list">
        {news.map(({ event, more }) => (
          <li key={event.seq}>
            <ObjectGlyph kind={event.subject.type === 'network' ? 'cluster' : event.subject.type} />
            <div>
              <EventLine event={event} />
              <p className="cell-note">
                <time dateTime={event.recordedAt}>{format.date(event.recordedAt)}</time>
                {more > 0 ? ` · ${t('home.workspace.more', { count: more })}` : null}{' '}
                {event.subject.provenance === 'ilustrativo' ? <ProvenanceBadge provenance="ilustrativo" /> : null}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </Section>
  )
}

function NextSteps({ steps }: Pick<Workspace, 'steps'>) {
  const { t } = useTranslation()
  return (
    <Section id="siguiente" title={t('home.workspace.next')}>
      <ul className="workspace-list">
        {steps.map(({ kind, text, note, href }) => (
          <li key={kind}>
            <ObjectGlyph kind={kind} />
            <div>
              <a href={href}>{text}</a>
              <p className="cell-note">{note}</p>
            </div>
          </li>
        ))}
      </ul>
    </Section>
  )
}
