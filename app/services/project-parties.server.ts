import type { Actor } from '#app/domain/actors.ts'
import { demand, ownParty } from '#app/domain/permissions.ts'
import type { RecordProjectInput } from '#app/domain/project-forms.ts'
import type { ProjectRole } from '#app/domain/projects.ts'
import { findBottleneckByCode } from '#db/queries/bottlenecks.ts'
import type { Db, Trx } from '#db/schema.ts'
import { type PartyChoice, readPartyChoices, resolveParty } from './party-choices.server.ts'

export interface ChosenProjectParty {
  id: string
  role: ProjectRole
  contribution: string | null
}

/** What the form names, found: the leader is the first party. */
export interface ChosenForProject {
  parties: ChosenProjectParty[]
  bottleneckIds: string[]
}

/** Errors by field, and what each unclear entry may mean, by its position. */
export interface UnclearProject {
  errors: Record<string, string[]>
  meanings: Record<number, PartyChoice[]>
}

/**
 * Finds the parties and bottlenecks a project's form names. Entries are slugs or names; the leader is the acting party.
 *
 * @throws 403 for whoever may not record projects
 */
export async function chooseForProject(
  db: Db,
  actor: Actor,
  form: Pick<RecordProjectInput, 'party' | 'role' | 'contribution' | 'leaderContribution' | 'bottleneck'>,
): Promise<{ chosen: ChosenForProject } | { unclear: UnclearProject }> {
  const [own = ''] = ownParty(actor)
  demand(actor, 'project.record', [own])
  const unclear: UnclearProject = { errors: {}, meanings: {} }
  const parties: ChosenProjectParty[] = [{ id: own, role: 'leader', contribution: form.leaderContribution ?? null }]
  const kinds = [(await readPartyChoices(db)).find(choice => choice.id === own)?.kind]
  for (const [index, typed] of form.party.entries()) {
    if (!typed) continue
    const found = await resolveParty(db, typed)
    const field = `party[${index}]`
    if (Array.isArray(found)) {
      unclear.meanings[index] = found
      unclear.errors[field] = [found.length > 0 ? 'projects.errors.unclearParty' : 'projects.errors.unknownParty']
    } else if (parties.some(party => party.id === found.id)) {
      unclear.errors[field] = ['projects.errors.partyTwice']
    } else {
      kinds.push(found.kind)
      const contribution = form.contribution[index] || null
      parties.push({ id: found.id, role: form.role[index] ?? 'partner', contribution })
    }
  }
  const bottlenecks = await findBottlenecks(db, form.bottleneck)
  Object.assign(unclear.errors, bottlenecks.errors)
  if (Object.keys(unclear.errors).length === 0) {
    if (parties.length < 2) unclear.errors['party[0]'] = ['projects.errors.otherParty']
    else if (!kinds.includes('cluster')) unclear.errors['party[0]'] = ['projects.errors.noCluster']
  }
  if (Object.keys(unclear.errors).length > 0) return { unclear }
  return { chosen: { parties, bottleneckIds: bottlenecks.ids } }
}

/** The entries of the register that codes name, each once, and an error for each that names none. */
export async function findBottlenecks(db: Db | Trx, codes: readonly string[]) {
  const errors: Record<string, string[]> = {}
  const ids: string[] = []
  for (const [index, typed] of codes.entries()) {
    const code = typed.split(/\s/)[0]?.toUpperCase() ?? ''
    if (!code) continue
    const found = await findBottleneckByCode(db, code)
    if (!found) errors[`bottleneck[${index}]`] = ['projects.errors.bottleneck']
    else if (!ids.includes(found.id)) ids.push(found.id)
  }
  return { ids, errors }
}

/** An error by field for each code that names no entry of the register. */
export async function findBottleneckErrors(db: Db, codes: readonly string[]): Promise<Record<string, string[]>> {
  return (await findBottlenecks(db, codes)).errors
}
