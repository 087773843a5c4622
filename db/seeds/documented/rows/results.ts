import { type WantedRows, wanted } from '../../sync.ts'
import { periodOf } from '../columns-dates.ts'
import type { Figure } from '../columns-facts.ts'
import type { Dataset } from '../dataset.ts'
import { PROJECT_STATUS_OF } from '../source-statuses.ts'
import type { Making } from './context.ts'

/** `profesionales_meta=70` is what was to be reached, not what was. */
const TARGET = /_meta$/

/**
 * What the documents say projects reached, as results with one reading each (`ventas_promedio=+6.6%`, 001:164). The
 * direction that is good is said only of changes, which the documents tell as achievements; of a plain count they do not
 * say it. No baseline is supposed. The sources are the project's.
 */
export function resultRows({ projects }: Dataset, { keys, now }: Making): WantedRows[] {
  const told = projects.flatMap(project =>
    project.results.map((figure, position) => {
      const projectId = keys.of('project', project.slug)
      const { start_date, end_date, year, status } = project
      const isOver = PROJECT_STATUS_OF[status] === 'completed'
      return {
        id: keys.of('result', `${projectId}/${figure.key}`),
        projectId,
        figure,
        position,
        period: periodOf(start_date, end_date, year, isOver),
      }
    }),
  )
  const projectOf = new Map(told.map(({ id, projectId }) => [id, projectId]))
  return [
    wanted<'result'>({
      table: 'result',
      key: ['projectId', 'figureKey'],
      recordOf: ({ projectId = '' }) => ({ type: 'project', id: projectId }),
      isPart: true,
      rows: told.map(({ id, projectId, figure, position }) => ({
        id,
        projectId,
        indicator: figure.key.replace(TARGET, '').replaceAll('_', ' '),
        figureKey: figure.key,
        unit: figure.value.endsWith('%') ? '%' : '',
        direction: directionOf(figure),
        baseline: null,
        baselineOn: null,
        target: TARGET.test(figure.key) ? numberOf(figure) : null,
        provenance: 'documentado' as const,
        position,
        version: 1,
        createdAt: now,
        updatedAt: now,
      })),
    }),
    wanted<'resultReading'>({
      table: 'resultReading',
      key: ['resultId'],
      recordOf: ({ resultId = '' }) => ({ type: 'project', id: projectOf.get(resultId) ?? '' }),
      rows: told
        .filter(({ figure }) => !TARGET.test(figure.key))
        .map(({ id, figure, period }) => ({
          id: keys.fresh(),
          resultId: id,
          value: numberOf(figure),
          comparator: figure.comparator,
          readOn: period.validTo ?? period.validFrom,
          precision: period.precision,
          source: null,
          note: null,
          attestedBy: null,
          provenance: 'documentado' as const,
          correctsId: null,
          correctionReason: null,
          correctedAt: null,
          recordedBy: null,
          onBehalfOf: null,
          createdAt: now,
        })),
    }),
  ]
}

/** As written, its sign kept: `+6.6`. */
const numberOf = ({ value }: Figure) => value.replace('%', '')

function directionOf({ value }: Figure): 'up' | 'down' | null {
  if (value.startsWith('+')) return 'up'
  return value.startsWith('-') ? 'down' : null
}
