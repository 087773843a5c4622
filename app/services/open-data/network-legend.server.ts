import type { TFunction } from 'i18next'
import { MEASURE_COLORS, NODE_COLORS, PLAIN_COLOR } from '#app/domain/map-colors.ts'
import { MAP_TIE_TYPES } from '#app/domain/map-panel.ts'
import type { MapColor } from '#app/domain/map-view.ts'
import { PROVENANCES } from '#app/domain/vocabularies.ts'
import { formatFor } from '#app/i18n/format.ts'
import { serverI18n } from '#app/i18n/i18n.server.ts'
import type { NetworkExport } from '#graph/exports/model.ts'
import type { Legend } from '#graph/exports/svg/picture.ts'
import type { MapMeasures, MeasureOnMap } from '../map-measures.server.ts'
import type { NetworkRequest } from './network-export.server.ts'
import type { NetworkLook } from './network-look.server.ts'
import type { NetworkOverlay } from './network-overlay.server.ts'
import { overlayLegend } from './overlay-legend.server.ts'

type Items = Legend['items'][number][]

/** How the picture is read, and how much of each there is in it: nothing that it does not show. */
export function networkLegend(
  { nodes, ties }: NetworkExport,
  { query, language }: NetworkRequest,
  measures: MapMeasures,
  look: NetworkLook,
  overlay: NetworkOverlay | null,
): Legend[] {
  const { t } = serverI18n(language)
  const { number } = formatFor(language)
  const counted = (name: string, count: number) => t('networkExport.legend.counted', { name, n: number(count) })
  const measure = look.color && measures.color
  const drawn = measure ? nodes : nodes.filter(node => node.kind === 'cluster')
  const colors: Items = (measure ? measureColors(measure, t) : valueColors(query.color, t)).flatMap(
    ({ color, name }) => {
      const count = drawn.filter(node => node.color === color).length
      return count === 0 ? [] : [{ mark: { kind: 'cluster', color }, text: counted(name, count) }]
    },
  )
  const kinds: Items = (['cluster', 'organization'] as const).flatMap(kind => {
    const count = nodes.filter(node => node.kind === kind).length
    const name = t(`map.kinds.${kind === 'cluster' ? 'cluster' : 'organizacion'}`)
    return count === 0 ? [] : [{ mark: { kind, color: PLAIN_COLOR }, text: counted(name, count) }]
  })
  const types: Items = MAP_TIE_TYPES.flatMap(type => {
    const count = ties.filter(tie => tie.type === type).length
    const mark = { kind: 'tie', type, provenance: 'confirmado' } as const
    return count === 0 ? [] : [{ mark, text: counted(t(`vocab.tieType.${type}`), count) }]
  })
  const arrow: Items = ties.some(tie => tie.type === 'mentorship')
    ? [{ mark: { kind: 'none' }, text: t('map.legend.arrow') }]
    : []
  const provenances: Items = PROVENANCES.flatMap(provenance => {
    const count = ties.filter(tie => tie.provenance === provenance).length
    const mark = { kind: 'tie', type: 'alliance', provenance } as const
    return count === 0 ? [] : [{ mark, text: counted(t(`vocab.provenance.${provenance}`), count) }]
  })
  const sizes = look.size && measures.size
  const size: Items = [
    {
      mark: { kind: 'none' },
      text: sizes
        ? `${t('mapMetrics.size', { label: sizes.words.label })}. ${t('mapMetrics.bySize', { most: sizes.most })}`
        : t('networkExport.legend.size'),
    },
  ]
  return [
    {
      title: t('networkExport.legend.color', { by: measure ? measure.words.label : t(`map.colors.${query.color}`) }),
      items: colors,
    },
    { title: t('networkExport.legend.nodes'), items: kinds.length > 0 ? [...kinds, ...size] : [] },
    { title: t('networkExport.legend.ties'), items: [...types, ...arrow] },
    { title: t('networkExport.legend.provenance'), items: provenances },
    ...overlayLegend(nodes, overlay, language),
  ].filter(({ items }) => items.length > 0)
}

interface NamedColor {
  color: string
  name: string
}

/** The classes of a metric, or the communities, and the neutral colour. */
function measureColors({ words, classes }: MeasureOnMap, t: TFunction): NamedColor[] {
  const isCommunity = words.id === 'communities'
  const palette = isCommunity ? Object.values(NODE_COLORS.region) : MEASURE_COLORS
  const nameOf = (from: string, to: string) =>
    isCommunity ? t('mapMetrics.community', { name: from }) : from === to ? from : t('mapMetrics.fromTo', { from, to })
  const rest = t(isCommunity ? 'mapMetrics.otherCommunities' : 'mapMetrics.otherColors')
  return [
    ...classes.map(({ color, from, to }) => ({ color: palette[color - 1] ?? PLAIN_COLOR, name: nameOf(from, to) })),
    { color: PLAIN_COLOR, name: rest },
  ]
}

/** The values of a vocabulary, and what has none. */
function valueColors(by: MapColor, t: TFunction): NamedColor[] {
  const nameOf = (value: string) => {
    if (by === 'region') return t(`vocab.region.${value as 'Caribe'}`)
    return by === 'madurez'
      ? t(`vocab.maturityLevel.${value as 'basico'}`)
      : t(`vocab.macroSector.${value as 'servicios'}`)
  }
  const without = t(by === 'madurez' ? 'map.without.madurez' : 'map.without.region')
  return [
    ...Object.entries(NODE_COLORS[by]).map(([value, color]) => ({ color, name: nameOf(value) })),
    { color: PLAIN_COLOR, name: without },
  ]
}
