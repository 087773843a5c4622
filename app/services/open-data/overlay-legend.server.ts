import type { Language } from '#app/domain/vocabularies.ts'
import { formatFor } from '#app/i18n/format.ts'
import { serverI18n } from '#app/i18n/i18n.server.ts'
import type { ExportNode } from '#graph/exports/model.ts'
import type { Legend } from '#graph/exports/svg/picture.ts'
import type { NetworkOverlay } from './network-overlay.server.ts'

/** How what lies over the network is read: the way, what two days differ in, and who is suggested, by their numbers. */
export function overlayLegend(
  nodes: readonly ExportNode[],
  overlay: NetworkOverlay | null,
  language: Language,
): Legend[] {
  if (!overlay) return []
  const { t } = serverI18n(language)
  const { number, date } = formatFor(language)
  const { path, comparison, suggestions } = overlay
  const legend: Legend[] = []
  if (path) {
    const { from, to } = path
    const text = t('networkExport.legend.way', { from, to, count: path.nodes.length - 1 })
    legend.push({ title: t('networkExport.legend.path'), items: [{ mark: { kind: 'path' }, text }] })
  }
  if (comparison) {
    const { earlier, later } = comparison
    legend.push({
      title: t('mapTime.compare.title', { earlier: date(earlier), later: date(later) }),
      items: (['appeared', 'ended'] as const).map(kind => ({
        mark: { kind },
        text: t('networkExport.legend.counted', {
          name: t(`mapTime.compare.${kind}`),
          n: number(comparison[kind].size),
        }),
      })),
    })
  }
  const names = new Map(nodes.map(node => [node.id, node.name]))
  const partners = (suggestions?.partners ?? []).filter(({ node }) => names.has(node))
  if (suggestions && partners.length > 0) {
    legend.push({
      title: t('partners.titleOf', { name: suggestions.of }),
      items: partners.map(({ node, number: n }) => ({
        mark: { kind: 'suggested' },
        text: `${n}. ${names.get(node) ?? ''}`,
      })),
    })
  }
  return legend
}
