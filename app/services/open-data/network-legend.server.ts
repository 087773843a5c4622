import type { TFunction } from 'i18next'
import { NODE_COLORS, PLAIN_COLOR } from '#app/domain/map-colors.ts'
import { MAP_TIE_TYPES } from '#app/domain/map-panel.ts'
import type { MapColor } from '#app/domain/map-view.ts'
import { PROVENANCES } from '#app/domain/vocabularies.ts'
import { formatFor } from '#app/i18n/format.ts'
import { serverI18n } from '#app/i18n/i18n.server.ts'
import type { NetworkExport } from '#graph/exports/model.ts'
import type { Legend } from '#graph/exports/svg/picture.ts'
import type { NetworkRequest } from './network-export.server.ts'

type Items = Legend['items'][number][]

/** How the picture is read, and how much of each there is in it: nothing that it does not show. */
export function networkLegend({ nodes, ties }: NetworkExport, { query, language }: NetworkRequest): Legend[] {
  const { t } = serverI18n(language)
  const { number } = formatFor(language)
  const counted = (name: string, count: number) => t('networkExport.legend.counted', { name, n: number(count) })
  const clusters = nodes.filter(node => node.kind === 'cluster')

  const colors: Items = [...Object.entries(NODE_COLORS[query.color]), [null, PLAIN_COLOR] as const].flatMap(
    ([value, color]) => {
      const count = clusters.filter(node => node.color === color).length
      return count === 0
        ? []
        : [{ mark: { kind: 'cluster', color }, text: counted(valueName(query.color, value, t), count) }]
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
  const size: Items = [{ mark: { kind: 'none' }, text: t('networkExport.legend.size') }]
  return [
    { title: t('networkExport.legend.color', { by: t(`map.colors.${query.color}`) }), items: colors },
    { title: t('networkExport.legend.nodes'), items: kinds.length > 0 ? [...kinds, ...size] : [] },
    { title: t('networkExport.legend.ties'), items: [...types, ...arrow] },
    { title: t('networkExport.legend.provenance'), items: provenances },
  ].filter(({ items }) => items.length > 0)
}

/** What a colour stands for; null: the neutral one. */
function valueName(color: MapColor, value: string | null, t: TFunction): string {
  if (value === null) return t(color === 'madurez' ? 'map.without.madurez' : 'map.without.region')
  if (color === 'region') return t(`vocab.region.${value as 'Caribe'}`)
  return color === 'madurez'
    ? t(`vocab.maturityLevel.${value as 'basico'}`)
    : t(`vocab.macroSector.${value as 'servicios'}`)
}
