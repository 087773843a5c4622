import type { DashboardFilters, FigureId } from '#app/domain/dashboard.ts'
import type { IsoDate } from '#app/domain/dates.ts'
import type { Db } from '#db/schema.ts'
import { agesAsRecords, readAges } from './ages.server.ts'
import { newAlliancesAsRecords, readNewAlliances } from './alliances.server.ts'
import { budgetAsRecords, readBudget } from './budget.server.ts'
import { healthAsRecords, readHealth } from './health.server.ts'
import { kpisAsRecords, readKpis } from './kpis.server.ts'
import { mentorshipGapsAsRecords, readMentorshipGaps } from './mentorships.server.ts'
import { readResultsAgainstTarget, resultsAsRecords } from './results.server.ts'
import { readSectors, sectorsAsRecords } from './sectors.server.ts'
import { readStates, statesAsRecords } from './states.server.ts'

export type FigureRecord = Record<string, string | number | null>

interface FigureService<F> {
  read: (db: Db, filters: DashboardFilters, today: IsoDate) => Promise<F>
  /** The rows of its CSV, in codes and numbers. */
  records: (figure: F) => FigureRecord[]
}
const figure = <F extends { id: FigureId; n: number }>(service: FigureService<F>) => service

/** Every figure of the dashboard: how it is counted, and how it is told as CSV. */
export const FIGURES = {
  cifras: figure({ read: readKpis, records: kpisAsRecords }),
  sectores: figure({ read: readSectors, records: sectorsAsRecords }),
  alianzas: figure({ read: readNewAlliances, records: newAlliancesAsRecords }),
  estados: figure({ read: readStates, records: statesAsRecords }),
  presupuesto: figure({ read: readBudget, records: budgetAsRecords }),
  mentorias: figure({ read: readMentorshipGaps, records: mentorshipGapsAsRecords }),
  resultados: figure({ read: readResultsAgainstTarget, records: resultsAsRecords }),
  antiguedad: figure({ read: readAges, records: agesAsRecords }),
  red: figure({ read: readHealth, records: healthAsRecords }),
} satisfies Record<FigureId, unknown>

export type Figures = { [K in FigureId]: Awaited<ReturnType<(typeof FIGURES)[K]['read']>> }
