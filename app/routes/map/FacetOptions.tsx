import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { MaturityMark } from '#app/components/records/MaturityMark.tsx'
import { ObjectGlyph } from '#app/components/records/ObjectGlyph.tsx'
import { ProvenanceBadge } from '#app/components/records/ProvenanceBadge.tsx'
import { TieMark } from '#app/components/records/TieMark.tsx'
import { Num } from '#app/components/ui/Numbers.tsx'
import { MAP_FACETS, type MapFacet, type MapQuery, WITHOUT } from '#app/domain/map-view.ts'
import type { MaturityLevel, ProductiveSector, Provenance } from '#app/domain/vocabularies.ts'
import type { MapCounts } from './MapRail.tsx'

interface FacetOptionsProps {
  name: MapFacet
  query: MapQuery
  counts: MapCounts
  /** The colours on the map are these. */
  colored?: boolean
}

/** The boxes of a facet: all on while nothing was chosen, as on a legend. */
export function FacetOptions({ name, query, counts, colored }: FacetOptionsProps) {
  const labelOf = useFacetLabel(name, colored ?? false)
  const chosen = query.facets[name]
  const countOf = (value: string) => counts[name]?.[value] ?? 0
  const values: readonly string[] = MAP_FACETS[name]
  const offered = PICKED.has(name) ? values.filter(value => countOf(value) > 0 || chosen?.includes(value)) : values
  return (
    <div>
      {offered.map(value => (
        <label key={value} className={countOf(value) === 0 ? 'option option-empty' : 'option'}>
          <input
            type="checkbox"
            name={name}
            value={value}
            defaultChecked={chosen ? chosen.includes(value) : !PICKED.has(name)}
          />
          <span>{labelOf(value)}</span>
          <span className="option-count">
            <Num value={countOf(value)} />
          </span>
        </label>
      ))}
    </div>
  )
}
/** Too many to be a legend: one picks a few. */
const PICKED: ReadonlySet<MapFacet> = new Set(['sector'])

const TIE_KIND = {
  alianza: 'alliance',
  proyecto: 'project',
  iniciativa: 'initiative',
  mentoria: 'mentorship',
  liderazgo: 'leadership',
} as const
const NODE_KIND = { cluster: 'cluster', organizacion: 'organization' } as const

/** What a person reads beside a box: a glyph or a swatch, and the words. */
function useFacetLabel(name: MapFacet, colored: boolean): (value: string) => ReactNode {
  const { t } = useTranslation()
  return value => {
    switch (name) {
      case 'region':
        return (
          <span className={colored ? 'swatch' : undefined} data-region={colored ? value : undefined}>
            {value === WITHOUT ? t('map.without.region') : t(`vocab.region.${value as 'Caribe'}`)}
          </span>
        )
      case 'macrosector':
        return (
          <span
            className={colored ? 'swatch swatch-square' : undefined}
            data-macro-sector={colored ? value : undefined}
          >
            {t(`vocab.macroSector.${value as 'servicios'}`)}
          </span>
        )
      case 'madurez':
        return value === WITHOUT ? t('map.without.madurez') : <MaturityMark level={value as MaturityLevel} />
      case 'sector':
        return t(`vocab.productiveSector.${value as ProductiveSector}`)
      case 'tipo': {
        const kind = TIE_KIND[value as keyof typeof TIE_KIND]
        return (
          <span className="tie-name">
            <TieMark kind={kind} />
            {t(`vocab.tieType.${kind}`)}
          </span>
        )
      }
      case 'procedencia':
        return <ProvenanceBadge provenance={value as Provenance} />
      case 'nodo': {
        const kind = NODE_KIND[value as keyof typeof NODE_KIND]
        return (
          <span className="object-name">
            <ObjectGlyph kind={kind} />
            {t(`map.kinds.${value as 'cluster'}`)}
          </span>
        )
      }
    }
  }
}
