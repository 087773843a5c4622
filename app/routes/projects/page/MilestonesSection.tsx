import { Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { Figure } from '#app/components/charts/Figure.tsx'
import { pieceWhere } from '#app/components/piece.ts'
import { MilestoneBar } from '#app/components/projects/MilestoneBar.tsx'
import { DataTable } from '#app/components/ui/DataTable.tsx'
import { EmptyState } from '#app/components/ui/EmptyState.tsx'
import { Icon } from '#app/components/ui/Icon.tsx'
import { Section } from '#app/components/ui/Section.tsx'
import { daysBetween } from '#app/domain/dates.ts'
import { useFormat } from '#app/i18n/format.ts'
import type { ProjectPage } from '#app/services/project-page.server.ts'

/** Only those who answer for milestones see them: each is shown with a form or not at all, so that its form tells of it. */
const MilestoneForms = await pieceWhere(
  '#hitos form',
  async () => (await import('./MilestoneForms.tsx')).MilestoneForms,
)
const AddMilestoneForm = await pieceWhere(
  '#hitos form',
  async () => (await import('./MilestoneForms.tsx')).AddMilestoneForm,
)

type Props = Pick<ProjectPage, 'milestones' | 'progress' | 'parties' | 'you' | 'today'>
type Milestone = Props['milestones'][number]

/** The plan: how far it is as a bar, what is due from whom as a table, and the forms of those who keep it. */
export function MilestonesSection({ milestones, progress, parties, you, today }: Props) {
  const { t } = useTranslation()
  const { total, done, overdue } = progress
  const owners = parties.filter(party => party.answer !== 'declined')
  const mine = milestones.filter(milestone => milestone.canReach)
  return (
    <Section id="hitos" title={t('projects.milestones.title')}>
      {milestones.length === 0 ? (
        <EmptyState glyph={<Icon name="flag" size={24} />} title={t('projects.milestones.none')}>
          {t(you?.canPlan ? 'projects.milestones.noneHelp' : 'projects.milestones.nonePublic')}
        </EmptyState>
      ) : (
        <>
          {total > 0 ? (
            <Figure
              title={
                overdue > 0
                  ? t('projects.milestones.findingOverdue', { done, total, count: overdue })
                  : t('projects.milestones.finding', { done, total })
              }
            >
              <MilestoneBar progress={progress} />
            </Figure>
          ) : null}
          <MilestoneTable milestones={milestones} today={today} />
        </>
      )}
      <Suspense>
        {you?.canReachMilestones && mine.length > 0 ? (
          <MilestoneForms milestones={mine} owners={owners} canPlan={you.canPlan} today={today} />
        ) : null}
        {you?.canPlan ? <AddMilestoneForm owners={owners} /> : null}
      </Suspense>
    </Section>
  )
}

function MilestoneTable({ milestones, today }: Pick<Props, 'milestones' | 'today'>) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <DataTable
      caption={t('projects.milestones.title')}
      columns={[
        { key: 'title', label: t('projects.milestones.column') },
        { key: 'owner', label: t('projects.milestones.owner') },
        { key: 'due', label: t('projects.milestones.due') },
        { key: 'status', label: t('projects.milestones.status') },
      ]}
    >
      {milestones.map(milestone => (
        <tr key={milestone.id} className={milestone.isYours ? 'row-yours' : undefined}>
          <th scope="row" className="row-title">
            <span className={milestone.status === 'dropped' ? 'row-name milestone-dropped' : 'row-name'} dir="auto">
              {milestone.title}
            </span>
            {milestone.note ? (
              <span className="cell-note typed" dir="auto">
                {milestone.note}
              </span>
            ) : null}
          </th>
          <td>{milestone.ownerName}</td>
          <td className="no-wrap">
            <time dateTime={milestone.dueOn}>{format.date(milestone.dueOn)}</time>
          </td>
          <td>
            <MilestoneStatus milestone={milestone} today={today} />
          </td>
        </tr>
      ))}
    </DataTable>
  )
}

function MilestoneStatus({ milestone, today }: { milestone: Milestone; today: string }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { status, dueOn, doneOn, isOverdue } = milestone
  if (status === 'done') {
    return (
      <Mark
        icon="circle-check"
        state="done"
        text={t('projects.milestones.doneOn', { date: format.date(doneOn ?? '') })}
      />
    )
  }
  if (status === 'dropped') return <Mark icon="x" state="dropped" text={t('projects.milestones.dropped')} />
  const days = daysBetween(today, dueOn)
  if (isOverdue) {
    return <Mark icon="triangle-alert" state="overdue" text={t('projects.milestones.overdue', { count: -days })} />
  }
  const left = days === 0 ? t('projects.milestones.dueToday') : t('projects.milestones.dueIn', { count: days })
  return <Mark icon="circle" state="pending" text={t('projects.milestones.pending')} note={left} />
}

interface MarkProps {
  icon: 'circle-check' | 'x' | 'triangle-alert' | 'circle'
  state: 'done' | 'dropped' | 'overdue' | 'pending'
  text: string
  note?: string
}

function Mark({ icon, state, text, note }: MarkProps) {
  return (
    <span className="project-status" data-milestone-state={state}>
      <Icon name={icon} />
      <span>
        {text}
        {note ? <span className="cell-note">{note}</span> : null}
      </span>
    </span>
  )
}
