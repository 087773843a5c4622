import { groupBy } from '#app/domain/group.ts'
import type { CitedSource } from '#app/domain/sources.ts'
import type { Language } from '#app/domain/vocabularies.ts'
import { listCategories } from '#db/queries/categories.ts'
import { listObstacles } from '#db/queries/obstacles.ts'
import type { Db, Row } from '#db/schema.ts'
import { readSourcesOf } from './sources.server.ts'

/** One sentence of the documents about an obstacle. */
export interface DocumentedSentence {
  slug: string
  statement: string
  evidenceKind: string
  figure: string | null
  macroSector: string
  /** Names of regions, or `todas`. */
  regions: string[]
  year: number
  sources: CitedSource[]
}

/** One obstacle that the documents speak of, in one sentence or several. */
export interface DocumentedObstacle {
  group: string
  sentences: DocumentedSentence[]
}

export interface DocumentedCategory {
  code: string
  nameEs: string
  group: string
  definition: string | null
  percentages: string | null
  sources: CitedSource[]
  obstacles: DocumentedObstacle[]
}

/** What the documents say about obstacles, by category: 87 of them in 151 sentences. They are never «the 96». */
export async function readDocumentedObstacles(db: Db, language: Language): Promise<DocumentedCategory[]> {
  const [categories, rows] = await Promise.all([listCategories(db), listObstacles(db)])
  const sources = await readSourcesOf(
    db,
    'obstacle',
    rows.map(row => row.id),
    language,
  )
  const cited = await readSourcesOf(
    db,
    'category',
    categories.map(category => category.code),
    language,
  )
  const ofCategory = groupBy(rows, row => row.category)
  return categories.map(({ code, nameEs, categoryGroup, definition, percentages }) => ({
    code,
    nameEs,
    group: categoryGroup,
    definition,
    percentages,
    sources: cited(code),
    obstacles: inGroups(ofCategory(code), sources),
  }))
}

/**
 * What holds an entry up: the documented obstacles it is based on first, then others of its category.
 *
 * @param basis slugs of documented obstacles and lines of documents (README-96.md, `basis`)
 */
export async function readObstaclesFor(db: Db, category: string, basis: readonly string[], language: Language) {
  const rows = await listObstacles(db)
  const isBasis = (row: Row<'documentedObstacle'>) => basis.includes(row.slug)
  const based = rows.filter(isBasis)
  const kin = rows.filter(row => row.category === category && !isBasis(row))
  const sources = await readSourcesOf(
    db,
    'obstacle',
    [...based, ...kin].map(row => row.id),
    language,
  )
  return { basis: inGroups(based, sources), ofCategory: inGroups(kin, sources) }
}

function inGroups(
  rows: readonly Row<'documentedObstacle'>[],
  sources: (id: string) => CitedSource[],
): DocumentedObstacle[] {
  const ofGroup = groupBy(rows, row => row.groupSlug)
  return [...new Set(rows.map(row => row.groupSlug))].map(group => ({
    group,
    sentences: ofGroup(group).map(({ id, slug, statement, evidenceKind, figure, macroSector, region, year }) => {
      return {
        slug,
        statement,
        evidenceKind,
        figure,
        macroSector,
        regions: region.split(';'),
        year,
        sources: sources(id),
      }
    }),
  }))
}
