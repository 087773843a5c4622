import { useTranslation } from 'react-i18next'
import { type ProfilePart, stepFor } from '#app/domain/cluster-missing.ts'
import { Icon } from '../ui/Icon.tsx'
import { Panel } from '../ui/Panel.tsx'

/** For a cluster's own people: what its profile lacks, each with the step that fills it. */
export function MissingPanel({ slug, missing }: { slug: string; missing: readonly ProfilePart[] }) {
  const { t } = useTranslation()
  if (missing.length === 0) {
    return (
      <Panel title={t('profile.missing.title')}>
        <p>{t('profile.missing.done')}</p>
      </Panel>
    )
  }
  return (
    <Panel title={t('profile.missing.title')} yours>
      <p className="muted">{t('profile.missing.lead')}</p>
      <ul className="missing">
        {missing.map(part => (
          <li key={part}>
            <Icon name="circle" size={16} />
            <a href={stepFor(part, slug)}>{t(`profile.missing.parts.${part}`)}</a>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
