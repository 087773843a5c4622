import type { WantedRows } from '../../sync.ts'
import { wanted } from '../../sync.ts'
import type { Dataset } from '../dataset.ts'
import { DOCUMENTS } from '../documents.ts'
import { DIVIPOLA } from '../files/territory.ts'
import type { Making } from './context.ts'
import type { SourceList } from './sources.ts'

/** Departments, documents, categories, documented obstacles and indicators: what has no page of its own. */
export function referenceRows(dataset: Dataset, { keys }: Making, sources: SourceList): WantedRows[] {
  for (const { code, source } of dataset.departments) {
    if (source === DIVIPOLA) sources.add('department', code, { reference: DIVIPOLA })
    else sources.cite('department', code, source)
  }
  for (const { code, source, inferred } of dataset.categories) sources.cite('category', code, source, inferred)
  for (const { key, source } of dataset.indicators) sources.cite('indicator', key, source)
  for (const { slug, source } of dataset.obstacles) {
    sources.cite('obstacle', keys.of('documentedObstacle', slug), source)
  }

  return [
    wanted<'department'>({
      table: 'department',
      key: ['code'],
      rows: dataset.departments.map(d => ({
        code: d.code,
        name: d.name,
        region: d.region,
        regionInferred: d.region_inferred ? 1 : 0,
        clustersSharePct: d.clusters_share_pct,
      })),
    }),
    wanted<'document'>({ table: 'document', key: ['id'], rows: [...DOCUMENTS] }),
    wanted<'bottleneckCategory'>({
      table: 'bottleneckCategory',
      key: ['code'],
      rows: dataset.categories.map(c => ({
        code: c.code,
        nameEs: c.name_es,
        categoryGroup: c.group,
        orderInReport: c.order_in_report,
        definition: c.definition,
        sectors: c.sectors,
        regions: c.regions,
        percentages: c.percentages,
      })),
    }),
    wanted<'documentedObstacle'>({
      table: 'documentedObstacle',
      key: ['slug'],
      rows: dataset.obstacles.map(o => ({
        id: keys.of('documentedObstacle', o.slug),
        slug: o.slug,
        statement: o.statement,
        category: o.category,
        categoryBasis: o.category_basis,
        macroSector: o.macro_sector,
        region: o.region.join(';'),
        figure: o.figure,
        evidenceKind: o.evidence,
        groupSlug: o.group,
        year: o.year,
      })),
    }),
    wanted<'indicator'>({
      table: 'indicator',
      key: ['key'],
      rows: dataset.indicators.map((i, position) => ({
        key: i.key,
        year: i.year,
        edition: i.edition,
        scope: i.scope,
        scopeValue: i.scope_value,
        dimension: i.dimension,
        labelEs: i.label_es,
        value: i.value,
        comparator: i.comparator,
        unit: i.unit,
        base: i.base,
        note: i.note,
        position,
      })),
    }),
  ]
}
