import { useTranslation } from 'react-i18next'
import type { ProjectStatus } from '#app/domain/projects.ts'
import { ProjectStatusIcon } from './ProjectStatus.tsx'

const WAY = ['planned', 'in_progress', 'completed'] as const satisfies readonly ProjectStatus[]

interface ProjectStepsProps {
  status: ProjectStatus
  /** Under a step: since or until when. */
  notes?: Partial<Record<ProjectStatus, string>>
}

/** The way of a project from planned to completed. One that is suspended stands after its start; a cancelled one ends there. */
export function ProjectSteps({ status, notes = {} }: ProjectStepsProps) {
  const { t } = useTranslation()
  const steps = stepsOf(status)
  const now = steps.indexOf(status)
  return (
    <ol className="status-steps project-steps" aria-label={t('projects.steps.label')}>
      {steps.map((step, index) => (
        <li
          key={step}
          data-project-status={step}
          className={index === now ? 'step-now' : index < now ? 'step-done' : undefined}
          aria-current={index === now ? 'step' : undefined}
        >
          <ProjectStatusIcon status={step} size={20} />
          <div>
            <b>{t(`vocab.projectStatus.${step}`)}</b>
            {notes[step] ? <span>{notes[step]}</span> : null}
          </div>
        </li>
      ))}
    </ol>
  )
}

function stepsOf(status: ProjectStatus): readonly ProjectStatus[] {
  if (status === 'suspended') return ['planned', 'in_progress', 'suspended', 'completed']
  return status === 'cancelled' ? ['planned', 'cancelled'] : WAY
}
