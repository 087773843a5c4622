import { searchable } from '#app/domain/text.ts'
import { REGIONS } from '#app/domain/vocabularies.ts'
import { type WantedRows, wanted } from '../../sync.ts'
import { type Citation, citation } from '../columns-facts.ts'
import type { Dataset } from '../dataset.ts'
import type { Making } from './context.ts'
import type { SourceList } from './sources.ts'

/** The illustrative register CB-001 to CB-096. It stands in the register as identified; nobody has moved it from there. */
export function bottleneckRows(dataset: Dataset, { keys, now }: Making, sources: SourceList): WantedRows[] {
  const { bottlenecks } = dataset
  const idOf = (slug: string) => keys.of('bottleneck', slug)
  for (const b of bottlenecks) {
    for (const cited of citationsOf(b.basis, dataset)) {
      sources.add('bottleneck', idOf(b.slug), { ...cited, sourceType: 'sustento' })
    }
  }
  return [
    wanted<'bottleneck'>({
      table: 'bottleneck',
      key: ['slug'],
      once: ['responsibleId', 'targetDate', 'reportedBy'],
      recordOf: ({ id = '' }) => ({ type: 'bottleneck', id }),
      isTheirs: bottleneck => bottleneck.version > 1 || bottleneck.provenance !== 'ilustrativo',
      rows: bottlenecks.map(b => ({
        id: idOf(b.slug),
        code: b.code,
        slug: b.slug,
        titleEs: b.title_es,
        titleEn: b.title_en,
        description: b.description_es,
        searchText: searchable(b.code, b.title_es, b.title_en),
        productiveSector: b.productive_sector,
        category: b.category,
        macroSector: b.macro_sector,
        chainLink: b.chain_link,
        status: 'identified' as const,
        provenance: 'ilustrativo' as const,
        responsibleKind: b.responsible_kind,
        suggestedResponsibleId: (b.suggested_responsible && keys.find('party', b.suggested_responsible)) || null,
        responsibleId: null,
        targetDate: null,
        resolvability: b.resolvability,
        horizon: b.horizon,
        suggestedResponse: b.suggested_response_es,
        basis: JSON.stringify(b.basis),
        reportedBy: null,
        demo: 0 as const,
        version: 1,
        createdAt: now,
        updatedAt: now,
      })),
    }),
    wanted<'bottleneckRegion'>({
      table: 'bottleneckRegion',
      key: ['bottleneckId', 'region'],
      recordOf: ({ bottleneckId = '' }) => ({ type: 'bottleneck', id: bottleneckId }),
      isPart: true,
      rows: bottlenecks.flatMap(b =>
        REGIONS.filter(region => b.regions.includes('todas') || b.regions.includes(region)).map(region => ({
          bottleneckId: idOf(b.slug),
          region,
        })),
      ),
    }),
  ]
}

/** The clusters an illustrative entry supposes affected. What a cluster itself reports takes their place and is left alone. */
export function supposedSeverityRows(dataset: Dataset, { keys, now }: Making): WantedRows {
  const slugOf = new Map(dataset.bottlenecks.map(b => [b.code, b.slug]))
  const matched = new Map(dataset.publicClusters.map(p => [p.slug, p.matched_cluster_slug]))
  return wanted<'bottleneckSeverity'>({
    table: 'bottleneckSeverity',
    key: ['bottleneckId', 'clusterId'],
    once: ['status', 'reportedAt'],
    isTheirs: severity => severity.version > 1 || severity.provenance !== 'ilustrativo',
    rows: dataset.supposedSeverities.map(s => ({
      id: keys.fresh(),
      bottleneckId: keys.of('bottleneck', slugOf.get(s.code) ?? s.code),
      clusterId: keys.of('party', matched.get(s.cluster_slug) ?? s.cluster_slug),
      severity: Number(s.severity),
      note: s.note_es,
      provenance: 'ilustrativo' as const,
      status: 'active' as const,
      version: 1,
      reportedAt: now,
      updatedAt: now,
    })),
  })
}

/** What holds up the kind of obstacle: the lines of the documented obstacles it rests on, one citation for each document. */
function citationsOf(basis: string[], { obstacles }: Dataset): Citation[] {
  const bySlug = new Map(obstacles.map(o => [o.slug, o.source]))
  const lines = new Map<string, Set<string>>()
  for (const cited of basis.flatMap(value => bySlug.get(value) ?? [citation.read(value)])) {
    const known = lines.get(cited.documentId) ?? new Set()
    lines.set(cited.documentId, known)
    for (const range of cited.lines.split(',')) known.add(range)
  }
  return [...lines].map(([documentId, ranges]) => ({ documentId, lines: [...ranges].join(',') }))
}
