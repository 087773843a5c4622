import { useTranslation } from 'react-i18next'
import { InitiativeStatus } from '#app/components/initiatives/InitiativeStatus.tsx'
import { Quorum } from '#app/components/initiatives/Quorum.tsx'
import { ProvenanceBadge } from '#app/components/records/ProvenanceBadge.tsx'
import { DataTable } from '#app/components/ui/DataTable.tsx'
import { Tag } from '#app/components/ui/Tag.tsx'
import { useFormat } from '#app/i18n/format.ts'
import type { ListedInitiative } from '#app/services/initiatives.server.ts'

export function InitiativeTable({ initiatives, sort }: { initiatives: readonly ListedInitiative[]; sort: string }) {
  const { t } = useTranslation()
  return (
    <DataTable
      caption={t('initiatives.title')}
      sort={sort}
      columns={[
        { key: 'title', label: t('initiativeList.initiative'), sort: { name: 'titulo', direction: 'ascending' } },
        { key: 'status', label: t('initiativeList.status') },
        {
          key: 'committed',
          label: t('initiativeList.committed'),
          sort: { name: 'clusteres', direction: 'descending' },
        },
        { key: 'bottlenecks', label: t('initiativeList.bottlenecks') },
        { key: 'date', label: t('initiativeList.date'), sort: { name: 'cierre', direction: 'ascending' } },
      ]}
    >
      {initiatives.map(initiative => (
        <InitiativeLine key={initiative.code} initiative={initiative} />
      ))}
    </DataTable>
  )
}

function InitiativeLine({ initiative }: { initiative: ListedInitiative }) {
  const { t } = useTranslation()
  const { slug, code, title, leader, status, provenance, committed, minimum, bottlenecks, isYours } = initiative
  return (
    <tr className={isYours ? 'row-yours' : undefined}>
      <th scope="row" className="row-title">
        <a href={`/iniciativas/${slug}`}>
          <span className="code">{code}</span> <bdi>{title}</bdi>
        </a>
        <span className="cell-note">
          {t('initiatives.ledBy', { party: leader.name })} · <ProvenanceBadge provenance={provenance} />
        </span>
        {isYours ? <Tag kind="yourCluster" /> : null}
      </th>
      <td>
        <InitiativeStatus status={status} />
      </td>
      <td data-label={t('initiativeList.committed')}>
        <Quorum committed={committed} minimum={minimum} />
      </td>
      <td className={bottlenecks.length > 0 ? 'code-list' : 'row-empty'}>
        {bottlenecks.map(one => (
          <a key={one} href={`/cuellos-de-botella/${one}`} className="code">
            {one}
          </a>
        ))}
      </td>
      <td className="small">
        <DateOf initiative={initiative} />
      </td>
    </tr>
  )
}

/** The day that matters in its status. */
function DateOf({ initiative }: { initiative: ListedInitiative }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { status, closesOn, votingEndsOn, decidedAt } = initiative
  if (status === 'open') return t('initiativeList.closes', { date: format.date(closesOn) })
  if (status === 'deciding' && votingEndsOn) {
    return t('initiativeList.votesUntil', { date: format.date(votingEndsOn) })
  }
  if (decidedAt) return t('initiativeList.decided', { date: format.date(decidedAt) })
  return status === 'closed_without_quorum' ? t('initiativeList.closed', { date: format.date(closesOn) }) : null
}
