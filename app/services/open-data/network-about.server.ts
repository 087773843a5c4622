import type { TFunction } from 'i18next'
import type { IsoDate } from '#app/domain/dates.ts'
import { MAP_FACET_NAMES, type MapFacet, WITHOUT } from '#app/domain/map-view.ts'
import { formatFor } from '#app/i18n/format.ts'
import { serverI18n } from '#app/i18n/i18n.server.ts'
import type { ExportAbout } from '#graph/exports/model.ts'
import type { Network } from '#graph/network.ts'
import type { NetworkRequest } from './network-export.server.ts'

interface Publisher {
  publicUrl: string
  demo: boolean
  /** `YYYY-MM-DD`, in Bogotá. */
  today: string
}

const LICENSE_URL = 'https://creativecommons.org/licenses/by/4.0/'

/** What the files of `network` say of themselves, in the language that was asked for. */
export function networkAbout(
  publisher: Publisher,
  request: NetworkRequest,
  network: Network,
  compared: { earlier: IsoDate; later: IsoDate } | null = null,
): ExportAbout {
  const { publicUrl, demo, today } = publisher
  const { language } = request
  const { at, confirmed } = request.query
  const { t } = serverI18n(language)
  const { number, date } = formatFor(language)
  const { nodes, edges } = network
  const demoNodes = nodes.filter(node => node.demo).length
  const counts = {
    nodes: nodes.length,
    ties: edges.length,
    illustrativeNodes: nodes.filter(node => node.provenance === 'ilustrativo').length,
    illustrativeTies: edges.filter(edge => edge.provenance === 'ilustrativo').length,
    demoNodes,
  }
  const filters = filtersInWords(request, t)
  const sizes = {
    nodes: t('networkExport.nodes', { count: counts.nodes, n: number(counts.nodes) }),
    ties: t('networkExport.ties', { count: counts.ties, n: number(counts.ties) }),
  }
  const illustrative = { nodes: number(counts.illustrativeNodes), ties: number(counts.illustrativeTies) }
  const lines = [
    t('networkExport.sizes', sizes),
    compared
      ? t('networkExport.compared', { earlier: date(compared.earlier), later: date(compared.later) })
      : at
        ? t('networkExport.at', { date: date(at) })
        : t('networkExport.always'),
    filters.length > 0 ? t('networkExport.filters', { filters: filters.join('; ') }) : t('networkExport.noFilters'),
    ...provenancesInWords(request, t),
    t('networkExport.illustrative', illustrative),
    ...(demo ? [t('networkExport.demo')] : []),
    ...(demoNodes > 0 ? [t('networkExport.fictional', { count: demoNodes, n: number(demoNodes) })] : []),
  ]
  const source = t('networkExport.source')
  const notes = [
    t('networkExport.from', { source, url: publicUrl, date: date(today) }),
    t('networkExport.license', { url: LICENSE_URL }),
  ]
  return {
    title: t('networkExport.title'),
    description: [...lines, ...notes].join(' '),
    lines,
    notes,
    source,
    url: `${publicUrl}/mapa`,
    license: 'CC BY 4.0',
    licenseUrl: LICENSE_URL,
    exportedOn: today,
    at,
    filters,
    confirmedOnly: confirmed,
    counts,
    demo,
  }
}

/** Which ties count by who vouches for them; a filter of them says it itself. */
function provenancesInWords({ query }: NetworkRequest, t: TFunction): string[] {
  if (query.confirmed) return [t('networkExport.confirmedOnly')]
  return query.facets.procedencia ? [] : [t('networkExport.allProvenances')]
}

/** `Región: Caribe, Llanos`, one for each facet of which only a part was chosen. */
function filtersInWords({ query }: NetworkRequest, t: TFunction): string[] {
  const words = MAP_FACET_NAMES.flatMap(name => {
    const chosen = query.facets[name]
    return chosen ? `${t(`map.facets.${name}`)}: ${chosen.map(value => facetValue(name, value, t)).join(', ')}` : []
  })
  return query.alone ? [...words, t('map.aloneShort')] : words
}

const TIE_KIND = {
  alianza: 'alliance',
  proyecto: 'project',
  iniciativa: 'initiative',
  mentoria: 'mentorship',
  liderazgo: 'leadership',
} as const

/** A value of a filter as the map names it. */
function facetValue(name: MapFacet, value: string, t: TFunction): string {
  switch (name) {
    case 'region':
      return value === WITHOUT ? t('map.without.region') : t(`vocab.region.${value as 'Caribe'}`)
    case 'madurez':
      return value === WITHOUT ? t('map.without.madurez') : t(`vocab.maturityLevel.${value as 'basico'}`)
    case 'macrosector':
      return t(`vocab.macroSector.${value as 'servicios'}`)
    case 'sector':
      return t(`vocab.productiveSector.${value as 'cacao'}`)
    case 'tipo':
      return t(`vocab.tieType.${TIE_KIND[value as keyof typeof TIE_KIND]}`)
    case 'procedencia':
      return t(`vocab.provenance.${value as 'documentado'}`)
    case 'nodo':
      return t(`map.kinds.${value as 'cluster'}`)
  }
}
