import { useTranslation } from 'react-i18next'
import { Icon } from '#app/components/ui/Icon.tsx'
import { MAP_SIZES, type MapQuery } from '#app/domain/map-view.ts'
import { COMMUNITY } from '#app/domain/network-metrics.ts'
import type { MapMeasures } from '#app/services/map-measures.server.ts'

interface MeasureMenuProps {
  query: MapQuery
  options: MapMeasures['options']
}

/** Colours nodes by a metric or their community instead of by what is written over it. */
export function ColorMenu({ query, options }: MeasureMenuProps) {
  const { t } = useTranslation()
  const none = t('mapMetrics.colorByNone', { color: t(`map.colors.${query.color}`).toLocaleLowerCase() })
  return (
    <Menu
      name="color"
      label={t('mapMetrics.colorMenu')}
      value={query.colorMeasure ?? query.color}
      options={[{ id: query.color, label: none }, ...options]}
    />
  )
}

export function SizeMenu({ query, options }: MeasureMenuProps) {
  const { t } = useTranslation()
  const metrics = options.filter(({ id }) => id !== COMMUNITY)
  return (
    <Menu
      name="tamano"
      label={t('mapMetrics.sizeMenu')}
      value={query.sizeMetric ?? MAP_SIZES[0]}
      options={[{ id: MAP_SIZES[0], label: t('mapMetrics.sizeByTies') }, ...metrics]}
    />
  )
}

interface MenuProps {
  name: string
  label: string
  value: string
  options: readonly { id: string; label: string }[]
}

/** Begins anew when the address changes: React does not change what is chosen in a form that was touched. */
function Menu({ name, label, value, options }: MenuProps) {
  return (
    <label className="measure-menu">
      {label}
      <span className="select">
        <select key={value} className="input" name={name} defaultValue={value}>
          {options.map(option => (
            <option key={option.id} value={option.id}>
              {option.label}
            </option>
          ))}
        </select>
        <Icon name="chevron-down" size={16} />
      </span>
    </label>
  )
}
