import { BadCell } from './columns.ts'
import { citation } from './columns-facts.ts'
import type { Dataset } from './dataset.ts'
import type { DatasetFile } from './dataset-files.ts'
import type { Problem } from './problems.ts'

/** The keys of every file's records, those that could not be read among them. */
export type KeysByFile = ReadonlyMap<string, ReadonlySet<string>>

/** What must agree between cells or files, beyond what a column says of itself. Records that could not be read are not here. */
export function checkAcross(dataset: Dataset, keys: KeysByFile): Problem[] {
  return [
    ...checkSlugs(dataset),
    ...checkTerritories(dataset),
    ...checkParties(dataset),
    ...checkDates(dataset),
    ...checkBasis(dataset, keys),
    ...checkSeverities(dataset),
    ...checkEdges(dataset, keys),
  ]
}

const problem = (file: DatasetFile, line: number, column: string, reason: string): Problem => ({
  file,
  line,
  column,
  reason,
})

/** Clusters and organisations share one space of addresses. */
function checkSlugs({ organizations, clusters, publicClusters }: Dataset): Problem[] {
  const taken = new Set(organizations.map(o => o.slug))
  const named = new Set(clusters.map(c => c.slug))
  return [
    ...clusters
      .filter(c => taken.has(c.slug))
      .map(c => problem('clusters.csv', c.line, 'slug', `also the slug of an organisation: ${c.slug}`)),
    ...publicClusters
      .filter(c => taken.has(c.slug) || named.has(c.slug))
      .map(c => problem('clusters_public.csv', c.line, 'slug', `already taken: ${c.slug}`)),
  ]
}

/** Names and regions repeat what the department's code says. */
function checkTerritories({ departments, clusters, organizations }: Dataset): Problem[] {
  const byCode = new Map(departments.map(d => [d.code, d]))
  const places = clusters.flatMap(({ line, department_code, department_name, region }) => {
    const known = department_code.map(code => byCode.get(code))
    if (known.includes(undefined)) return []
    const names = known.map(d => d?.name).join(';')
    const regions = [...new Set(known.map(d => d?.region))].join(';')
    return [
      ...(names === department_name.join(';')
        ? []
        : [problem('clusters.csv', line, 'department_name', `the codes say: ${names || '(none)'}`)]),
      ...(regions === region.join(';')
        ? []
        : [problem('clusters.csv', line, 'region', `the codes say: ${regions || '(none)'}`)]),
    ]
  })
  const seats = organizations
    .filter(o => o.department_code && byCode.has(o.department_code))
    .filter(o => byCode.get(o.department_code ?? '')?.name !== o.department_name)
    .map(o => problem('organizations.csv', o.line, 'department_name', `not the name of ${o.department_code}`))
  return [...places, ...seats]
}

function checkParties({ alliances, projects, gatherings }: Dataset): Problem[] {
  const repeated = (slugs: string[]) => slugs.find((slug, i) => slugs.indexOf(slug) !== i)
  const check = (file: DatasetFile, line: number, column: string, slugs: string[], least: number) => {
    const twice = repeated(slugs)
    if (twice) return [problem(file, line, column, `named twice: ${twice}`)]
    return slugs.length < least ? [problem(file, line, column, `fewer than ${least}`)] : []
  }
  return [
    ...alliances.flatMap(a => check('alliances.csv', a.line, 'parties', a.parties, 2)),
    ...projects.flatMap(p => check('projects.csv', p.line, 'parties', p.parties, 1)),
    ...gatherings.flatMap(g => check('events.csv', g.line, 'organizers', g.organizers, 0)),
    ...gatherings.flatMap(g => check('events.csv', g.line, 'participants', g.participants, 0)),
  ]
}

function checkDates({ alliances, projects, gatherings }: Dataset): Problem[] {
  const check = (file: DatasetFile, records: Pick<Dataset['projects'][number], 'line' | 'start_date' | 'end_date'>[]) =>
    records
      .filter(r => r.start_date && r.end_date && r.end_date.last < r.start_date.first)
      .map(r => problem(file, r.line, 'end_date', `before the start: ${r.end_date?.last}`))
  return [...check('alliances.csv', alliances), ...check('projects.csv', projects), ...check('events.csv', gatherings)]
}

/** What an illustrative entry rests on: a documented obstacle, or lines of a document. */
function checkBasis({ bottlenecks }: Dataset, keys: KeysByFile): Problem[] {
  const obstacles = keys.get('bottlenecks_documented.csv')
  return bottlenecks.flatMap(({ line, basis }) => {
    const report = (reason: string) => problem('bottlenecks_illustrative.csv', line, 'basis', reason)
    if (basis.length === 0) return [report('empty')]
    return basis.flatMap(value => {
      if (obstacles?.has(value)) return []
      try {
        citation.read(value)
        return []
      } catch (error) {
        if (!(error instanceof BadCell)) throw error
        return [report(`neither a documented obstacle nor a citation: ${value}`)]
      }
    })
  })
}

/** A cluster once for each bottleneck, whichever of its two names a row uses. */
function checkSeverities({ supposedSeverities, publicClusters }: Dataset): Problem[] {
  const matched = new Map(publicClusters.map(p => [p.slug, p.matched_cluster_slug]))
  const seen = new Set<string>()
  return supposedSeverities.flatMap(({ line, code, cluster_slug }) => {
    const pair = `${code} ${matched.get(cluster_slug) ?? cluster_slug}`
    if (seen.has(pair)) {
      return [problem('bottleneck_clusters_illustrative.csv', line, 'cluster_slug', `named twice: ${pair}`)]
    }
    seen.add(pair)
    return []
  })
}

/** `via` is `clusters/slug`, `alliances/slug` or `projects/slug`. */
function checkEdges({ networkEdges }: Dataset, keys: KeysByFile): Problem[] {
  return networkEdges.flatMap(({ line, from, to, via }) => {
    const [kind, slug = ''] = via.split('/')
    return [
      ...(from === to ? [problem('network_edges.csv', line, 'to', `a tie to itself: ${to}`)] : []),
      ...(keys.get(`${kind}.csv`)?.has(slug)
        ? []
        : [problem('network_edges.csv', line, 'via', `unknown record: ${via}`)]),
    ]
  })
}
