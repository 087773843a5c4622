import { useTranslation } from 'react-i18next'
import { MentorshipStatus } from '#app/components/mentorships/MentorshipStatus.tsx'
import { ObjectGlyph } from '#app/components/records/ObjectGlyph.tsx'
import { ButtonLink } from '#app/components/ui/Button.tsx'
import { DataTable } from '#app/components/ui/DataTable.tsx'
import { EmptyState } from '#app/components/ui/EmptyState.tsx'
import { MENTORSHIP_VIEWS, type MentorshipView } from '#app/domain/mentorship-list.ts'
import { useFormat } from '#app/i18n/format.ts'
import type { OwnMentorships } from '#app/services/mentorship-list.server.ts'
import { ClusterLink, DatesOf } from './MentorshipTable.tsx'

/** What a cluster's people can do here. */
export function OwnActions({ own }: { own: OwnMentorships | null }) {
  const { t } = useTranslation()
  if (!own) return null
  return (
    <>
      {own.canOffer ? (
        <ButtonLink href="/mentorias/ofrecer">
          {t(own.offer ? 'mentorshipList.changeOffer' : 'mentorshipList.offer')}
        </ButtonLink>
      ) : null}
      {own.canAsk ? (
        <ButtonLink href="/mentorias/pedir" look="primary" icon="plus">
          {t('mentorshipList.ask')}
        </ButtonLink>
      ) : null}
    </>
  )
}

interface ListTopProps {
  own: OwnMentorships | null
  view: MentorshipView
  totals: Record<MentorshipView, number>
}

/** Over the list: the reader's own mentorships, and the choice between mentorships and offers. */
export function ListTop({ own, view, totals }: ListTopProps) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <>
      {own ? <OwnPanel own={own} /> : null}
      <nav className="segments mentorship-views" aria-label={t('mentorshipList.views.label')}>
        {MENTORSHIP_VIEWS.map(name => (
          <a
            key={name}
            href={name === 'mentorias' ? '/mentorias' : '/mentorias?ver=ofertas'}
            aria-current={name === view ? 'page' : undefined}
          >
            {t(`mentorshipList.views.${name}`)} {format.number(totals[name])}
          </a>
        ))}
      </nav>
    </>
  )
}

/** What the reader's cluster asked for, was asked for, and has under way; what is over is folded. */
function OwnPanel({ own }: { own: OwnMentorships }) {
  const { t } = useTranslation()
  const { open, over, offer } = own
  return (
    <section className="own-mentorships" aria-labelledby="own-mentorships">
      <h2 id="own-mentorships">{t('mentorshipList.own.title')}</h2>
      <p className="muted">
        {t('mentorshipList.own.note')}{' '}
        {offer ? t('mentorshipList.own.offer', { count: offer.capacity, free: offer.free }) : null}
      </p>
      {open.length > 0 ? <OwnTable rows={open} caption={t('mentorshipList.own.title')} /> : null}
      {open.length + over.length === 0 ? (
        <EmptyState glyph={<ObjectGlyph kind="mentorship" size={28} />} title={t('mentorshipList.own.none')}>
          {t('mentorshipList.own.noneHelp')}
        </EmptyState>
      ) : null}
      {over.length > 0 ? (
        <details className="own-mentorships-over">
          <summary>{t('mentorshipList.own.over', { count: over.length })}</summary>
          <OwnTable rows={over} caption={t('mentorshipList.own.over', { count: over.length })} />
        </details>
      ) : null}
    </section>
  )
}

/** Those that wait for this cluster's answer are marked. */
function OwnTable({ rows, caption }: { rows: OwnMentorships['open']; caption: string }) {
  const { t } = useTranslation()
  return (
    <DataTable
      caption={caption}
      columns={(['mentorship', 'with', 'status', 'dates'] as const).map(key => ({
        key,
        label: t(`mentorshipList.${key}`),
      }))}
    >
      {rows.map(({ id, side, other, dimension, status, ...dates }) => (
        <tr key={id} className={side === 'mentor' && status === 'requested' ? 'row-yours' : undefined}>
          <th scope="row" className="row-title">
            <a href={`/mentorias/${id}`}>{t(`vocab.maturityDimension.${dimension}`)}</a>
            <span className="cell-note">{t(`vocab.mentorshipSide.${side}`)}</span>
          </th>
          <td data-label={t('mentorshipList.with')}>
            <ClusterLink cluster={other} />
          </td>
          <td>
            <MentorshipStatus status={status} />
          </td>
          <td className="small">
            <DatesOf status={status} {...dates} />
          </td>
        </tr>
      ))}
    </DataTable>
  )
}
