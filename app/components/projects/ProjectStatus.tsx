import { useTranslation } from 'react-i18next'
import type { ProjectStatus as Status } from '#app/domain/projects.ts'
import { Icon } from '../ui/Icon.tsx'
import type { IconName } from '../ui/icons.ts'

const ICON_OF: Record<Status, IconName> = {
  planned: 'circle',
  in_progress: 'play',
  completed: 'circle-check',
  suspended: 'pause',
  cancelled: 'x',
}

/** The drawing of a status alone, beside its word. */
export function ProjectStatusIcon({ status, size = 16 }: { status: Status; size?: number }) {
  return <Icon name={ICON_OF[status]} size={size} />
}

/** Where a project stands: glyph and word. */
export function ProjectStatus({ status }: { status: Status }) {
  const { t } = useTranslation()
  return (
    <span className="project-status" data-project-status={status}>
      <ProjectStatusIcon status={status} />
      <span>{t(`vocab.projectStatus.${status}`)}</span>
    </span>
  )
}
