import type { TFunction } from 'i18next'
import { listPath } from '#app/domain/addresses.ts'
import type { FollowTopic } from '#app/domain/follows.ts'

/** The words of a facet's values, by its name; those of one list alone, by list and name. */
const VOCABULARIES: Record<string, string> = {
  region: 'vocab.region',
  macrosector: 'vocab.macroSector',
  sector: 'vocab.productiveSector',
  categoria: 'vocab.bottleneckCategory',
  area: 'vocab.allianceArea',
  procedencia: 'vocab.provenance',
  dimension: 'vocab.maturityDimension',
  madurez: 'vocab.maturityLevel',
  severidad: 'bottlenecks.severityFilter',
  'alliances.estado': 'vocab.allianceStatus',
  'bottlenecks.estado': 'vocab.bottleneckStatus',
  'initiatives.estado': 'vocab.initiativeStatus',
  'projects.estado': 'vocab.projectStatus',
  'mentorships.estado': 'vocab.mentorshipStatus',
  'clusters.tipo': 'registryLists.clusters.origins',
  'organizations.tipo': 'vocab.organizationKind',
  'alliances.tipo': 'vocab.linkType',
  'projects.tipo': 'vocab.projectKind',
  'gatherings.tipo': 'vocab.gatheringKind',
}

/** Values that stand for what no vocabulary names. */
const OTHERS: Record<string, string> = {
  'sin-territorio': 'registry.noTerritory',
  'sin-lectura': 'registryLists.clusters.noReading',
  'sin-region': 'registryLists.organizations.noRegion',
  'sin-verificar': 'alliances.unverified',
  'hitos-vencidos': 'projects.list.hasOverdue',
}

/**
 * A topic in words: `Sector Turismo`, `Alianzas: Caribe; Innovación`.
 *
 * @param departments their names by code
 */
export function topicText(
  t: TFunction,
  { topic, query }: { topic: FollowTopic; query: string },
  departments: ReadonlyMap<string, string>,
): string {
  const say = (key: string) => t(key as 'errors.notFound')
  if (topic === 'sector') return t('following.sector', { name: say(`vocab.productiveSector.${query}`) })
  if (topic === 'category') return t('following.category', { name: say(`vocab.bottleneckCategory.${query}`) })
  const parts = new Map<string, string[]>()
  for (const [name, value] of new URLSearchParams(query)) {
    parts.set(name, [...(parts.get(name) ?? []), wordOf(name, value)])
  }
  const list = t(`following.lists.${topic}`)
  if (parts.size === 0) return t('following.whole', { list })
  return t('following.filter', { list, choices: [...parts.values()].map(words => words.join(', ')).join('; ') })

  function wordOf(name: string, value: string): string {
    if (name === 'q') return `«${value}»`
    if (name === 'departamento') return departments.get(value) ?? value
    const other = OTHERS[value]
    if (other) return say(other)
    const vocabulary = VOCABULARIES[`${topic}.${name}`] ?? VOCABULARIES[name]
    return vocabulary ? say(`${vocabulary}.${value}`) : value
  }
}

/** The list that a topic leads to. */
export function topicPath({ topic, query }: { topic: FollowTopic; query: string }): string {
  if (topic === 'sector') return `${listPath('clusters')}?sector=${query}`
  if (topic === 'category') return `${listPath('bottlenecks')}?categoria=${query}`
  return query ? `${listPath(topic)}?${query}` : listPath(topic)
}
