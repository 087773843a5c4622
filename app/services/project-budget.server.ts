import type { Actor } from '#app/domain/actors.ts'
import { conflict, notFound } from '#app/domain/errors.ts'
import type { EventVerb } from '#app/domain/events.ts'
import type { BudgetInput } from '#app/domain/project-forms.ts'
import type { Amounts } from '#app/domain/project-money.ts'
import { PROJECT_LIMITS } from '#app/domain/projects.ts'
import { newId } from '#db/ids.ts'
import { recordEvent } from '#db/queries/events.ts'
import {
  deleteBudgetLine,
  findBudgetLine,
  insertBudgetLine,
  listBudgetLines,
  updateBudgetLine,
} from '#db/queries/project-work.ts'
import type { Db } from '#db/schema.ts'
import { getProjectRecord } from './project-records.server.ts'
import { demandLeader, demandOpen, eventOf, touchProject } from './project-state.server.ts'
import { writeOnce } from './transactions.server.ts'

const VERBS = {
  'add-budget': 'project.budget-added',
  'change-budget': 'project.budget-changed',
  'remove-budget': 'project.budget-removed',
} as const satisfies Record<BudgetInput['intent'], EventVerb>

/**
 * The leader adds, changes or removes a line of the budget, in whole pesos; one event each, with the amounts as they were
 * left (of a removed one, as they were). Gives the slug.
 *
 * @throws 403 for others, 404, 409 when the project is over or when somebody was faster
 */
export async function writeBudget(
  db: Db,
  actor: Actor,
  input: BudgetInput & { slug: string; once?: string | undefined },
  now: Date,
): Promise<string> {
  return writeOnce(db, input.once, now, async trx => {
    const record = await getProjectRecord(trx, input.slug)
    demandLeader(actor, record)
    demandOpen(record)
    const projectId = record.project.id
    const { id: lineId, amounts } = await write()
    await touchProject(trx, record, now)
    const event = { ...eventOf(record), verb: VERBS[input.intent], payload: { lineId, ...amounts } } as const
    await recordEvent(trx, actor, event, now)
    return input.slug

    async function write(): Promise<{ id: string; amounts: Amounts }> {
      const at = now.toISOString()
      if (input.intent === 'add-budget') {
        const lines = await listBudgetLines(trx, [projectId])
        if (lines.length >= PROJECT_LIMITS.budgetLines) throw conflict('projects.errors.tooManyLines')
        const id = newId()
        await insertBudgetLine(trx, { id, projectId, ...columnsOf(input), createdAt: at, updatedAt: at })
        return { id, amounts: amountsOf(input) }
      }
      const line = await findBudgetLine(trx, projectId, input.line)
      if (!line) throw notFound()
      if (line.version !== input.version) throw conflict('errors.changed')
      const written =
        input.intent === 'remove-budget'
          ? await deleteBudgetLine(trx, line)
          : await updateBudgetLine(trx, line, { ...columnsOf(input), updatedAt: at })
      if (!written) throw conflict('errors.changed')
      return { id: line.id, amounts: amountsOf(input.intent === 'remove-budget' ? line : input) }
    }
  })
}

type Line = Exclude<BudgetInput, { intent: 'remove-budget' }>

const amountsOf = ({ committed, received, spent }: Amounts): Amounts => ({ committed, received, spent })
const columnsOf = ({ source, form, funder, ...line }: Line) => ({
  source,
  form,
  funder: funder ?? null,
  ...amountsOf(line),
})
