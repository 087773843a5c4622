import { useTranslation } from 'react-i18next'
import { Panel } from '#app/components/ui/Panel.tsx'
import { useFormat } from '#app/i18n/format.ts'
import type { ProjectPage } from '#app/services/project-page.server.ts'
import { ActForm, type FormAct } from './ActForm.tsx'

interface YourSideProps extends Pick<ProjectPage, 'project' | 'parties' | 'today' | 'milestones'> {
  you: NonNullable<ProjectPage['you']>
}

/** What the reader's party is asked for, and every step it can take: the one that is awaited first. */
export function YourSide({ project, parties, milestones, today, you }: YourSideProps) {
  const { t } = useTranslation()
  const acts = you.acts.filter((act): act is FormAct => act !== 'edit')
  const first = awaitedOf(acts, you, milestones)
  const rest = acts.filter(act => act !== first)
  const form = { project, today, you }
  return (
    <Panel yours title={t(you.kind === 'cluster' ? 'projects.you.title' : 'projects.you.titleOrganization')}>
      <YourTask project={project} parties={parties} milestones={milestones} you={you} first={first} />
      {first ? <ActForm {...form} act={first} isMain /> : null}
      {rest.length > 0 ? (
        <>
          {first ? <h3 className="panel-more">{t('projects.you.other')}</h3> : null}
          {rest.map(act => (
            <ActForm key={act} {...form} act={act} />
          ))}
        </>
      ) : null}
      {you.acts.length === 0 && you.canPostUpdate && project.isOpen ? (
        <p>{t('projects.you.editorOnly', { party: you.name })}</p>
      ) : null}
    </Panel>
  )
}

/** The step that is awaited, if any: it stands open over the others. */
function awaitedOf(
  acts: readonly FormAct[],
  you: YourSideProps['you'],
  milestones: YourSideProps['milestones'],
): FormAct | undefined {
  const isDone = milestones.some(m => m.status === 'done')
  return acts.find(
    act =>
      (act === 'confirm' && (you.isAwaited || you.answer === 'disputed')) ||
      act === 'start' ||
      act === 'resume' ||
      (act === 'complete' && isDone),
  )
}

type TaskProps = Pick<YourSideProps, 'project' | 'parties' | 'you' | 'milestones'> & { first: FormAct | undefined }

/** One sentence or two: what waits for whom. */
function YourTask({ project, parties, you, first }: TaskProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const named = (list: YourSideProps['parties']) => format.list(list.map(party => party.name))
  const others = parties.filter(party => !party.isYours)
  const objecting = others.filter(party => party.answer === 'disputed')
  const pending = others.filter(party => party.answer === 'pending' && party.hasMembers)

  if (you.answer === 'declined') return <p>{t('projects.you.declined')}</p>
  if (!project.isOpen) return <p>{t('projects.you.closed')}</p>
  if (you.answer === 'disputed') {
    return <Task title={t('projects.you.disputedOwn')} text={t('projects.you.disputedOwnHelp')} />
  }
  if (you.isAwaited) {
    const text = you.everConfirmed ? 'awaitedAgain' : 'awaitedHelp'
    return <Task title={t('projects.you.awaited')} text={t(`projects.you.${text}`, { party: you.name })} />
  }
  if (objecting.length > 0 && you.isLeader) {
    const title = t('projects.you.disputedOther', { parties: named(objecting) })
    return <Task title={title} text={t('projects.you.disputedOtherHelp')} />
  }
  if (you.overdue > 0) {
    return <Task title={t('projects.you.overdue', { count: you.overdue })} text={t('projects.you.overdueHelp')} />
  }
  if (first === 'start') return <Task title={t('projects.you.ready')} text={t('projects.you.readyHelp')} />
  if (first === 'complete') return <Task title={t('projects.you.closable')} text={t('projects.you.closableHelp')} />
  if (you.isLeader && project.status === 'planned' && pending.length > 0) {
    return <p>{t('projects.you.waiting', { parties: named(pending) })}</p>
  }
  if (!you.isLeader) return <p>{t('projects.you.takesPart')}</p>
  return <p>{t(you.kind === 'cluster' ? 'projects.you.leads' : 'projects.you.leadsOrganization')}</p>
}

function Task({ title, text }: { title: string; text: string }) {
  return (
    <div className="panel-task">
      <b>{title}</b>
      <span>{text}</span>
    </div>
  )
}
