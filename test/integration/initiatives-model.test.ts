import fc from 'fast-check'
import { expect, it } from 'vitest'
import { DomainError } from '#app/domain/errors.ts'
import {
  type InitiativeAct,
  type InitiativeState,
  isDue,
  standingCommitments,
  stepInitiative,
} from '#app/domain/initiative-lifecycle.ts'
import { DECISION_RULES, type DecisionRule, VOTES } from '#app/domain/initiatives.ts'
import {
  changeCommitment,
  joinInitiative,
  renewCommitment,
  withdrawCommitment,
} from '#app/services/initiative-commitments.server.ts'
import { castVote, decideInitiative } from '#app/services/initiative-decisions.server.ts'
import { editInitiative } from '#app/services/initiative-edits.server.ts'
import { cancelInitiative, reopenInitiative } from '#app/services/initiative-life.server.ts'
import type { Db } from '#db/schema.ts'
import { verbs } from '#test/support/alliances.ts'
import { createTestDb } from '#test/support/db.ts'
import { FULL } from '#test/support/full.ts'
import {
  CLUSTERS,
  COMMITMENT,
  createInitiativeNetwork,
  type InitiativeNetwork,
  initiativeForm,
  NOW,
  onPage,
  onRecord,
  publish,
  settle,
} from '#test/support/initiatives.ts'
import { expectNothingStale } from '#test/support/kept.ts'

const DAY = 86_400_000
const CLOSES = ['2026-12-05', '2026-12-20', '2027-01-10'] as const
const who = fc.constantFrom(...CLUSTERS)

type Move = InitiativeAct | { act: 'wait'; days: number }
const anyMove: fc.Arbitrary<Move> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      act: fc.constantFrom('commit' as const, 'change' as const),
      by: who,
      isCluster: fc.constant(true),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      act: fc.constantFrom('renew' as const, 'withdraw' as const),
      by: who,
      isCluster: fc.constant(true),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ act: fc.constant('edit' as const), by: fc.constant('cacao'), substance: fc.boolean() }),
  },
  { weight: 2, arbitrary: fc.record({ act: fc.constant('decide' as const), by: fc.constant('cacao') }) },
  { weight: 4, arbitrary: fc.record({ act: fc.constant('vote' as const), by: who, vote: fc.constantFrom(...VOTES) }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('cancel' as const), by: fc.constant('cacao') }) },
  {
    weight: 2,
    arbitrary: fc.record({
      act: fc.constant('reopen' as const),
      by: fc.constant('cacao'),
      closesOn: fc.constantFrom(...CLOSES),
    }),
  },
  { weight: 2, arbitrary: fc.constant({ act: 'settle' as const }) },
  { weight: 2, arbitrary: fc.record({ act: fc.constant('wait' as const), days: fc.integer({ min: 1, max: 12 }) }) },
)

/** The act as a person's form, or as the job. Gives the refusal, or nothing. */
async function perform(db: Db, people: InitiativeNetwork, slug: string, act: InitiativeAct, n: number, now: Date) {
  const by = 'by' in act ? people[act.by as (typeof CLUSTERS)[number]] : people.cacao
  const form = onPage(slug)
  const words = { ...COMMITMENT, amount: n + 1 }
  const { row } = await onRecord(db, slug)
  const changed = {
    minimumClusters: String(row.minimumClusters),
    closesOn: row.closesOn,
    decisionRule: row.decisionRule,
    version: row.version,
    title: `Título ${n}`,
  }
  try {
    switch (act.act) {
      case 'commit':
        await joinInitiative(db, by, { ...form, ...words }, now)
        break
      case 'change':
        await changeCommitment(db, by, { ...form, ...words }, now)
        break
      case 'renew':
        await renewCommitment(db, by, form, now)
        break
      case 'withdraw':
        await withdrawCommitment(db, by, form, now)
        break
      case 'edit': {
        const more = { ...changed, purpose: act.substance ? `Otro propósito ${n}` : row.purpose }
        await editInitiative(db, by, { ...(await initiativeForm(db, 'cacao', more)), slug }, now)
        break
      }
      case 'decide':
        await decideInitiative(db, by, form, now)
        break
      case 'vote':
        await castVote(db, by, { ...form, vote: act.vote }, now)
        break
      case 'cancel':
        await cancelInitiative(db, by, form, now)
        break
      case 'reopen':
        await reopenInitiative(db, by, { ...form, closesOn: act.closesOn }, now)
        break
      case 'settle':
        await settle(db, now)
        break
      case 'publish':
        break
    }
    return undefined
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    return error.messageKey
  }
}

/** How many lines an act that is done leaves in the log: one for each change, and one for the project that begins. */
function linesOf(before: InitiativeState, after: InitiativeState): number {
  const decided = before.status === 'deciding' && (after.status === 'agreed' || after.status === 'not_agreed')
  const voted = after.votes.length > before.votes.length ? 1 : 0
  return decided ? voted + (after.status === 'agreed' ? 2 : 1) : 1
}

async function play(rule: DecisionRule, minimumClusters: number, moves: readonly Move[]): Promise<void> {
  const db = await createTestDb()
  const people = await createInitiativeNetwork(db)
  const slug = await publish(db, people.cacao, {
    minimumClusters: String(minimumClusters),
    decisionRule: rule,
    closesOn: CLOSES[0],
  })
  let model: InitiativeState = {
    status: 'open',
    leaderId: 'cacao',
    minimumClusters,
    rule,
    terms: 1,
    closesOn: CLOSES[0],
    votingEndsOn: null,
    commitments: [],
    votes: [],
  }
  let events = 1
  let now = NOW
  for (const [n, move] of moves.entries()) {
    if (move.act === 'wait') {
      now = new Date(now.getTime() + move.days * DAY)
      continue
    }
    // Whoever looks at deadlines does nothing where none is over.
    if (move.act === 'settle' && !isDue(model, now)) {
      await settle(db, now)
      expect(await verbs(db)).toHaveLength(events)
      continue
    }
    const refused = await perform(db, people, slug, move, n, now)
    const step = stepInitiative(model, move, now)
    if (step.ok) {
      expect(refused).toBeUndefined()
      events += linesOf(model, step.state)
      model = step.state
    } else if (move.act === 'vote' && step.refusal === 'notAVoter') {
      expect(refused).toBe('permissions.initiative_vote')
    } else {
      expect([
        `initiatives.refusals.${step.refusal}`,
        'permissions.initiative_vote',
        'initiatives.refusals.pastClosing',
      ]).toContain(refused)
    }
    const { row, commitments, votes, project, acta } = await onRecord(db, slug)
    expect([row.status, row.terms, row.closesOn, row.votingEndsOn]).toEqual([
      model.status,
      model.terms,
      model.closesOn,
      model.votingEndsOn,
    ])
    expect(commitments.map(c => [c.partyId, c.status, c.terms])).toEqual(
      [...model.commitments].sort((a, b) => (a.partyId < b.partyId ? -1 : 1)).map(c => [c.partyId, c.status, c.terms]),
    )
    expect(votes.map(v => [v.clusterId, v.vote])).toEqual(
      [...model.votes].sort((a, b) => (a.clusterId < b.clusterId ? -1 : 1)).map(v => [v.clusterId, v.vote]),
    )
    expect(await verbs(db)).toHaveLength(events)
    expect(project !== undefined).toBe(model.status === 'agreed')
    expect(acta !== undefined).toBe(model.status === 'agreed' || model.status === 'not_agreed')
    expect(row.provenance).toBe(model.status === 'agreed' ? 'confirmado' : 'declarado')
    if (project) {
      const parties = await db
        .selectFrom('projectParty')
        .select('partyId')
        .where('projectId', '=', project.id)
        .execute()
      for (const { partyId } of standingCommitments(model)) expect(parties.map(p => p.partyId)).toContain(partyId)
    }
  }
  await expectNothingStale(db)
  await db.destroy()
}

it('the database does what the pure life cycle says, with exactly one event for each change', async () => {
  const moves = fc.array(anyMove, { minLength: 4, maxLength: 22 })
  await fc.assert(fc.asyncProperty(fc.constantFrom(...DECISION_RULES), fc.integer({ min: 2, max: 3 }), moves, play), {
    numRuns: FULL ? 80 : 24,
  })
}, 120_000)
