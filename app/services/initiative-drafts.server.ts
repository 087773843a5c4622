import slugify from '@sindresorhus/slugify'
import type { Actor } from '#app/domain/actors.ts'
import { conflict } from '#app/domain/errors.ts'
import { type InitiativeDraftInput, type InitiativeInput, termsOf } from '#app/domain/initiative-forms.ts'
import { nextInitiativeCode } from '#app/domain/initiatives.ts'
import { searchable } from '#app/domain/text.ts'
import { newId } from '#db/ids.ts'
import { recordEvent } from '#db/queries/events.ts'
import { deleteInvitations, insertInvitations } from '#db/queries/initiative-parties.ts'
import {
  freeInitiativeSlug,
  insertInitiative,
  listInitiativeCodes,
  replaceInitiativeBottlenecks,
} from '#db/queries/initiatives.ts'
import type { Db, NewRow, Row, Trx } from '#db/schema.ts'
import { demandCluster } from './bottleneck-access.server.ts'
import { findAllianceOf } from './initiative-alliance.server.ts'
import type { ChosenForInitiative } from './initiative-choices.server.ts'
import { enqueueDeadline } from './initiative-deadlines.server.ts'
import { keepTermsRevision } from './initiative-history.server.ts'
import { tellParties } from './initiative-mail.server.ts'
import { getInitiativeRecord, type InitiativeRecord, termsOnRecord } from './initiative-records.server.ts'
import {
  demandSigner,
  demandStep,
  demandVersion,
  eventOf,
  everyMention,
  writeState,
} from './initiative-state.server.ts'
import { writeOnce } from './transactions.server.ts'

/** A form of a draft, its bottlenecks and invitations found. `slug` is the draft's; without it a new one begins. */
export type DraftForm = InitiativeDraftInput & {
  slug?: string | undefined
  chosen: ChosenForInitiative
  once?: string | undefined
}

/**
 * Keeps a draft of the acting cluster on the server, new or changed; seen by that cluster alone. Gives its slug.
 *
 * @throws 403 for whoever does not write for the cluster; 404; 409 when it changed since `version`, or is no draft any more
 */
export async function saveDraft(db: Db, actor: Actor, form: DraftForm, now: Date): Promise<string> {
  return writeOnce(db, form.once, now, async trx => {
    if (!form.slug) return (await beginDraft(trx, actor, form, now)).initiative.slug
    const record = await getDraft(trx, actor, form)
    await writeState(trx, record, record.state, now, {
      ...columnsOf(form),
      version: record.initiative.version + 1,
    })
    await writeChoices(trx, record, form.chosen, now)
    return record.initiative.slug
  })
}

/**
 * Publishes a proposal of the acting cluster, from its draft or at once: public, open to others, with its code. Gives its slug.
 *
 * @throws 403 for whoever does not manage the cluster; 404; 409 when the draft changed since `version`, when it is no draft
 *   any more, or when the closing date has passed
 */
export async function publishInitiative(
  db: Db,
  actor: Actor,
  form: InitiativeInput & Pick<DraftForm, 'slug' | 'chosen' | 'once'> & { publicUrl: string },
  now: Date,
): Promise<string> {
  return writeOnce(db, form.once, now, async trx => {
    const draft = form.slug ? await getDraft(trx, actor, form) : await newRecord(trx, actor, form, now)
    const { initiative } = draft
    const signer = demandSigner(actor, 'initiative.publish', draft, [initiative.leaderId])
    const { minimumClusters, closesOn, decisionRule: rule } = form
    const before = { ...draft.state, minimumClusters, closesOn, rule }
    const after = demandStep(before, { act: 'publish', by: signer.actingFor }, now)
    if (!form.slug) await insertInitiative(trx, initiative)

    const code = nextInitiativeCode(await listInitiativeCodes(trx))
    const slug = await freeInitiativeSlug(trx, slugOf(form.title))
    const version = initiative.version + (form.slug ? 1 : 0)
    const publishedAt = now.toISOString()
    const searchText = searchable(code, form.title)
    await writeState(trx, draft, after, now, { ...columnsOf(form), code, slug, searchText, version, publishedAt })
    await writeChoices(trx, draft, form.chosen, now)

    const published = await getInitiativeRecord(trx, slug)
    await keepTermsRevision(trx, published.initiative, termsOnRecord(published), signer)
    await recordEvent(
      trx,
      actor,
      { ...eventOf(published, everyMention(published)), verb: 'initiative.published', payload: { code } },
      now,
    )
    await enqueueDeadline(trx, closesOn, now)
    const to = form.chosen.invited.map(party => party.id)
    const told = { initiative: published.initiative, by: signer.actingFor, to, publicUrl: form.publicUrl }
    await tellParties(trx, 'initiativeInvited', { ...told, date: closesOn }, now)
    return slug
  })
}

async function beginDraft(trx: Trx, actor: Actor, form: DraftForm, now: Date): Promise<InitiativeRecord> {
  const record = await newRecord(trx, actor, form, now)
  await insertInitiative(trx, record.initiative)
  await writeChoices(trx, record, form.chosen, now)
  const event = eventOf(record, [{ type: 'cluster', id: record.initiative.leaderId }])
  await recordEvent(trx, actor, { ...event, verb: 'initiative.drafted', payload: {} }, now)
  return record
}

async function getDraft(
  trx: Trx,
  actor: Actor,
  form: { slug?: string | undefined; version?: number | undefined },
): Promise<InitiativeRecord> {
  const record = await getInitiativeRecord(trx, form.slug ?? '')
  demandSigner(actor, 'initiative.draft', record, [record.initiative.leaderId])
  if (record.initiative.status !== 'draft') throw conflict('initiatives.refusals.wrongStatus')
  demandVersion(record, form.version)
  return record
}

/** One that is not stored yet. */
async function newRecord(trx: Trx, actor: Actor, form: DraftForm, now: Date): Promise<InitiativeRecord> {
  const cluster = await demandCluster(trx, actor, 'initiative.propose')
  const id = newId()
  const at = now.toISOString()
  const initiative: Row<'initiative'> = {
    id,
    slug: `borrador-${id.slice(-12)}`,
    code: null,
    ...columnsOf(form),
    leaderId: cluster.id,
    allianceId: (await findAllianceOf(trx, cluster.id, form.alliance))?.id ?? null,
    status: 'draft',
    provenance: 'declarado',
    terms: 1,
    votingEndsOn: null,
    publishedAt: null,
    decidingSince: null,
    decidedAt: null,
    demo: cluster.demo,
    version: 1,
    turn: 1,
    createdAt: at,
    updatedAt: at,
  }
  const { leaderId, minimumClusters, closesOn, decisionRule } = initiative
  const state = {
    status: initiative.status,
    leaderId,
    minimumClusters: minimumClusters ?? 0,
    rule: decisionRule ?? ('consensus' as const),
    closesOn: closesOn ?? '',
    terms: 1,
    votingEndsOn: null,
    commitments: [],
    votes: [],
  }
  return { initiative, state, bottlenecks: [], commitments: [], invitations: [], votes: [] }
}

type Columns = Pick<
  Row<'initiative'>,
  | 'title'
  | 'searchText'
  | 'purpose'
  | 'ask'
  | 'indicator'
  | 'unit'
  | 'direction'
  | 'target'
  | 'areas'
  | 'minimumClusters'
  | 'closesOn'
  | 'decisionRule'
>

/** The form's words as the table holds them. */
export function columnsOf(form: InitiativeDraftInput): Columns {
  const { bottleneck: _, invite: __, area, ...words } = termsOf(form)
  return { ...words, searchText: searchable(words.title), areas: JSON.stringify(area) }
}

/**
 * Makes it address these bottlenecks and invite these parties. Invitations that were answered stay. Gives the ids of those
 * newly invited.
 */
export async function writeChoices(
  trx: Trx,
  { initiative, invitations }: InitiativeRecord,
  { bottlenecks, invited }: ChosenForInitiative,
  now: Date,
): Promise<string[]> {
  const initiativeId = initiative.id
  await replaceInitiativeBottlenecks(
    trx,
    initiativeId,
    bottlenecks.map(one => one.id),
  )
  const chosen = invited.map(party => party.id)
  const known = invitations.map(row => row.partyId)
  await deleteInvitations(
    trx,
    initiativeId,
    known.filter(id => !chosen.includes(id)),
  )
  const added = chosen.filter(id => !known.includes(id))
  const rows = added.map((partyId): NewRow<'initiativeInvitation'> => {
    const answer = { answeredAt: null, answeredBy: null, reason: null }
    return { initiativeId, partyId, status: 'invited', invitedAt: now.toISOString(), ...answer }
  })
  await insertInvitations(trx, rows)
  return added
}

/** Addresses under `/iniciativas/` that are not initiatives. */
const RESERVED = ['nueva', 'editar']

function slugOf(title: string): string {
  const words = slugify(title).slice(0, 80).replace(/-+$/, '')
  if (!words) return 'iniciativa'
  return RESERVED.includes(words) || /^(borrador-|ic-\d)/.test(words) ? `iniciativa-${words}` : words
}
