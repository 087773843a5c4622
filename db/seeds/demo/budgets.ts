import type { FundingForm, FundingSource } from '#app/domain/project-money.ts'
import { daysAfter, type Story } from './story.ts'

interface Line {
  source: FundingSource
  form: FundingForm
  /** Whole pesos. */
  committed: number
  received: number
  spent: number
}

const MILLION = 1_000_000

/** Who pays for a project, by turns; the first is what an agreed initiative begins with. */
const PLANS: readonly (readonly Line[])[] = [
  [line('nacional', 'convocatoria', 240, 160, 90), line('empresas-y-actores', 'efectivo', 60, 60, 25.5)],
  [
    line('camaras-comercio', 'efectivo', 90, 90, 60),
    line('regional', 'convocatoria', 150, 75, 40),
    line('empresas-y-actores', 'especie', 45, 45, 20),
  ],
  [
    line('venta-servicios', 'ingreso-propio', 25, 20, 20),
    line('nacional', 'convocatoria', 310, 310, 120),
    line('cooperacion-internacional-publica', 'efectivo', 120, 60, 35),
  ],
  [
    line('camaras-comercio', 'especie', 40, 40, 40),
    line('cooperacion-internacional-privada', 'patrocinio', 85, 50, 10),
  ],
]

function line(source: FundingSource, form: FundingForm, committed: number, received: number, spent: number): Line {
  return { source, form, committed: committed * MILLION, received: received * MILLION, spent: spent * MILLION }
}

/** The money of the project of this number: promised when it is told, received and spent once it has started. */
export function tellBudget(story: Story, number: number, projectId: string, since: Date, hasStarted: boolean): void {
  const at = daysAfter(since, 2)
  for (const { received, spent, ...line } of PLANS[number % PLANS.length] ?? []) {
    story.add('projectBudgetLine', {
      id: story.newKey(at),
      projectId,
      ...line,
      funder: null,
      received: hasStarted ? received : 0,
      spent: hasStarted ? spent : 0,
      createdAt: at.toISOString(),
      updatedAt: at.toISOString(),
    })
  }
}
