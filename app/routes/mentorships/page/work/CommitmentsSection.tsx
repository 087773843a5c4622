import { useTranslation } from 'react-i18next'
import { DataTable } from '#app/components/ui/DataTable.tsx'
import { EmptyState } from '#app/components/ui/EmptyState.tsx'
import { Icon } from '#app/components/ui/Icon.tsx'
import type { IconName } from '#app/components/ui/icons.ts'
import { Section } from '#app/components/ui/Section.tsx'
import { daysBetween } from '#app/domain/dates.ts'
import type { CommitmentState } from '#app/domain/mentorship-work.ts'
import { useFormat } from '#app/i18n/format.ts'
import type { WorkCommitment, WorkPage } from '#app/services/mentorship-work-page.server.ts'
import { AddCommitmentForm, CommitmentForms } from './CommitmentForms.tsx'

/** Who does what by when, the earliest due first, and the forms of those who keep them. */
export function CommitmentsSection({ page }: { page: WorkPage }) {
  const { t } = useTranslation()
  const { commitments, canWork } = page
  return (
    <Section id="compromisos" title={t('mentorshipWork.commitments.title')} lead={useFinding(page)}>
      {commitments.length === 0 ? (
        <EmptyState glyph={<Icon name="flag" size={24} />} title={t('mentorshipWork.commitments.none')}>
          {t(canWork ? 'mentorshipWork.commitments.noneHelp' : 'mentorshipWork.commitments.nonePublic')}
        </EmptyState>
      ) : (
        <DataTable
          caption={t('mentorshipWork.commitments.title')}
          columns={[
            { key: 'text', label: t('mentorshipWork.commitments.column') },
            { key: 'owner', label: t('mentorshipWork.commitments.owner') },
            { key: 'due', label: t('mentorshipWork.commitments.due') },
            { key: 'state', label: t('mentorshipWork.commitments.state') },
          ]}
        >
          {commitments.map(commitment => (
            <Row key={commitment.id} commitment={commitment} page={page} />
          ))}
        </DataTable>
      )}
      {canWork ? (
        <>
          <CommitmentForms page={page} />
          <AddCommitmentForm page={page} />
        </>
      ) : null}
    </Section>
  )
}

function useFinding({ commitments, isOver }: WorkPage): string | undefined {
  const { t } = useTranslation()
  if (commitments.length === 0) return undefined
  const overdue = commitments.filter(one => one.state === 'overdue').length
  const count = overdue + commitments.filter(one => one.state === 'open').length
  if (count === 0) return t('mentorshipWork.commitments.allDone')
  if (isOver) return t('mentorshipWork.commitments.unmet', { count })
  const open = t('mentorshipWork.commitments.finding', { count })
  if (overdue === 0) return open
  const late = t('mentorshipWork.summary.overdue', { count: overdue })
  return t('mentorshipWork.commitments.findingOverdue', { open, overdue: late })
}

function Row({ commitment, page }: { commitment: WorkCommitment; page: WorkPage }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { text, owner, dueOn, sessionId, state } = commitment
  const session = page.sessions.find(one => one.id === sessionId)
  return (
    <tr className={page.side === owner ? 'row-yours' : undefined}>
      <th scope="row" className="row-title">
        <span className={state === 'dropped' ? 'typed commitment-dropped' : 'typed'} dir="auto">
          {text}
        </span>
        {session ? (
          <span className="cell-note">
            {t('mentorshipWork.commitments.fromSession', { date: format.date(session.startsAt) })}
          </span>
        ) : null}
      </th>
      <td>
        <bdi>{page[owner].name}</bdi>
      </td>
      <td>{format.date(dueOn)}</td>
      <td>
        <State commitment={commitment} today={page.today} />
      </td>
    </tr>
  )
}

const ICONS: Record<CommitmentState, IconName> = {
  open: 'circle',
  overdue: 'triangle-alert',
  done: 'circle-check',
  dropped: 'x',
}

function State({ commitment: { state, dueOn, doneOn }, today }: { commitment: WorkCommitment; today: string }) {
  const { t } = useTranslation()
  const format = useFormat()
  const words = {
    open: () => t('mentorshipWork.commitments.open'),
    overdue: () => t('mentorshipWork.commitments.overdue', { count: daysBetween(dueOn, today) }),
    done: () => t('mentorshipWork.commitments.done', { date: format.date(doneOn ?? today) }),
    dropped: () => t('mentorshipWork.commitments.dropped'),
  }
  return (
    <span className="commitment-state" data-commitment-state={state}>
      <Icon name={ICONS[state]} />
      <span>{words[state]()}</span>
    </span>
  )
}
