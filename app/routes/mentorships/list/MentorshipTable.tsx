import { useTranslation } from 'react-i18next'
import { MentorshipStatus } from '#app/components/mentorships/MentorshipStatus.tsx'
import { ProvenanceBadge } from '#app/components/records/ProvenanceBadge.tsx'
import { DataTable } from '#app/components/ui/DataTable.tsx'
import { Tag } from '#app/components/ui/Tag.tsx'
import { useFormat } from '#app/i18n/format.ts'
import type { ListedMentorship } from '#app/services/mentorship-list.server.ts'

export function MentorshipTable({ mentorships, sort }: { mentorships: readonly ListedMentorship[]; sort: string }) {
  const { t } = useTranslation()
  return (
    <DataTable
      caption={t('mentorshipList.title')}
      sort={sort}
      columns={[
        { key: 'dimension', label: t('mentorshipList.mentorship') },
        { key: 'mentor', label: t('mentorshipList.mentor'), sort: { name: 'mentor', direction: 'ascending' } },
        { key: 'mentee', label: t('mentorshipList.mentee'), sort: { name: 'aprendiz', direction: 'ascending' } },
        { key: 'status', label: t('mentorshipList.status'), sort: { name: 'estado', direction: 'ascending' } },
        { key: 'dates', label: t('mentorshipList.dates'), sort: { name: 'recientes', direction: 'descending' } },
      ]}
    >
      {mentorships.map(mentorship => (
        <MentorshipLine key={mentorship.id} mentorship={mentorship} />
      ))}
    </DataTable>
  )
}

function MentorshipLine({ mentorship }: { mentorship: ListedMentorship }) {
  const { t } = useTranslation()
  const { id, dimension, mentor, mentee, status, provenance, isYours } = mentorship
  return (
    <tr className={isYours ? 'row-yours' : undefined}>
      <th scope="row" className="row-title">
        <a href={`/mentorias/${id}`}>{t(`vocab.maturityDimension.${dimension}`)}</a>
        <span className="cell-note">
          <ProvenanceBadge provenance={provenance} />
        </span>
        {isYours ? <Tag kind="yourCluster" /> : null}
      </th>
      <td data-label={t('mentorshipList.mentor')}>
        <ClusterLink cluster={mentor} />
      </td>
      <td data-label={t('mentorshipList.mentee')}>
        <ClusterLink cluster={mentee} />
      </td>
      <td>
        <MentorshipStatus status={status} />
      </td>
      <td className="small">
        <DatesOf {...mentorship} />
      </td>
    </tr>
  )
}

/** A cluster by its name, with its region. */
export function ClusterLink({ cluster }: { cluster: ListedMentorship['mentor'] }) {
  const { t } = useTranslation()
  return (
    <>
      <a href={`/clusteres/${cluster.slug}`}>{cluster.name}</a>
      {cluster.region ? <span className="cell-note">{t(`vocab.region.${cluster.region}`)}</span> : null}
    </>
  )
}

/** Since when and until when; for what waits, until when it waits. */
export function DatesOf({
  status,
  since,
  until,
  answerBy,
}: Pick<ListedMentorship, 'status' | 'since' | 'until' | 'answerBy'>) {
  const { t } = useTranslation()
  const format = useFormat()
  if (since) {
    return (
      <>
        <span className="no-wrap">{t('mentorshipList.since', { date: format.date(since) })}</span>
        {until ? <span className="cell-note">{t('mentorshipList.until', { date: format.date(until) })}</span> : null}
      </>
    )
  }
  if (until) return t('mentorshipList.until', { date: format.date(until) })
  if (answerBy) return t('mentorshipList.answerBy', { date: format.date(answerBy) })
  return status === 'accepted' ? t('mentorshipList.notBegun') : null
}
