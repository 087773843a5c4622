import type { InitiativeDraftInput } from '#app/domain/initiative-forms.ts'
import { listBottlenecksByCode } from '#db/queries/initiatives.ts'
import type { Db } from '#db/schema.ts'
import { type PartyChoice, resolveParty } from './party-choices.server.ts'

/** What a form names, found. */
export interface ChosenForInitiative {
  bottlenecks: { id: string; code: string }[]
  invited: { id: string; slug: string }[]
}

/** What the form has to ask back: errors by field, and what each unclear invitation may mean. */
export interface UnclearChoices {
  errors: Record<string, string[]>
  meanings: { typed: string; choices: PartyChoice[] }[]
}

/** `CB-017`, or the line a list offers, `CB-017 Costo de la energía`. */
const CODE = /^([A-Za-z]{2}-\d{2,6})(?=\s|$)/

/** Finds the bottlenecks (codes) and the parties (slugs or names) that a form names; the leader is not invited. */
export async function findChoices(
  db: Db,
  leaderId: string,
  { bottleneck, invite }: Pick<InitiativeDraftInput, 'bottleneck' | 'invite'>,
): Promise<{ chosen: ChosenForInitiative } | { unclear: UnclearChoices }> {
  const unclear: UnclearChoices = { errors: {}, meanings: [] }
  const codes = bottleneck.map(typed => CODE.exec(typed)?.[1]?.toUpperCase() ?? '')
  const known = await listBottlenecksByCode(db, codes.filter(Boolean))
  const bottlenecks = [...new Set(codes)].flatMap(code => known.find(one => one.code === code) ?? [])
  if (codes.some(code => !bottlenecks.some(one => one.code === code))) {
    unclear.errors.bottleneck = ['initiativeForm.errors.bottleneck']
  }

  const invited = new Map<string, PartyChoice>()
  for (const typed of invite) {
    const found = await resolveParty(db, typed)
    if (Array.isArray(found)) unclear.meanings.push({ typed, choices: found })
    else if (found.id !== leaderId) invited.set(found.id, found)
  }
  if (unclear.meanings.length > 0) unclear.errors.invite = ['initiativeForm.errors.invite']
  if (Object.keys(unclear.errors).length > 0) return { unclear }
  const chosen = {
    bottlenecks: bottlenecks.map(({ id, code }) => ({ id, code })),
    invited: [...invited.values()].map(({ id, slug }) => ({ id, slug })),
  }
  return { chosen }
}
