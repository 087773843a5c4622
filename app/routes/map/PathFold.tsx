import { useTranslation } from 'react-i18next'
import { Icon } from '#app/components/ui/Icon.tsx'
import { PathForm } from './PathForm.tsx'

/** «Camino», while nobody asked: the question folded away; `from`: the name of the selected node. */
export function PathFold({ from }: { from: string | null }) {
  const { t } = useTranslation()
  return (
    <details className="map-panel-part map-path-fold">
      <summary>
        <Icon name="route" size={17} />
        {t('paths.title')}
      </summary>
      <p className="map-note">{t('paths.lead')}</p>
      <PathForm key={from} from={from ?? ''} to="" />
    </details>
  )
}
