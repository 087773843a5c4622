import type { Actor } from '#app/domain/actors.ts'
import { dayInBogota } from '#app/domain/dates.ts'
import { can, demand, ownParty } from '#app/domain/permissions.ts'
import { isLeaderAct, possibleProjectActs, projectWaitsFor } from '#app/domain/project-lifecycle.ts'
import { countMilestones, isOverdue } from '#app/domain/project-milestones.ts'
import { addAmounts, bySource, FUNDING_SOURCES, type FundingSource } from '#app/domain/project-money.ts'
import { isOpenProject } from '#app/domain/projects.ts'
import type { Language } from '#app/domain/vocabularies.ts'
import { datasetLabel } from '#app/i18n/dataset-labels.server.ts'
import { listBudgetLines, listProjectBottlenecks, listProjectMoves } from '#db/queries/project-work.ts'
import { findInitiativeOfProject, findRecordingParty } from '#db/queries/project-writes.ts'
import type { Db } from '#db/schema.ts'
import { readEvidence } from './evidence.server.ts'
import { readFigures } from './figures.server.ts'
import { markdownToHtml } from './markdown.server.ts'
import { agreedFieldsOf, shownParties } from './project-edits.server.ts'
import { getProjectRecord, type ProjectRecord } from './project-records.server.ts'
import { demandLeader, demandReadable, leaderOf, namedParties } from './project-state.server.ts'
import { readUpdates } from './project-updates.server.ts'
import { readSources } from './sources.server.ts'
import { readTimeline } from './timeline.server.ts'

/** Work on a project leaves many lines; the newest tell where it stands. */
const HISTORY_SHOWN = 20

/**
 * Everything `/proyectos/:slug` shows to `actor`. Reasons, who declined and the names of people are for the parties and the
 * coordination.
 *
 * @throws 404 when it does not exist, or nobody else stands behind it and the actor is none of those who see that
 */
export async function readProjectPage(db: Db, actor: Actor, slug: string, language: Language, now: Date) {
  const record = await getProjectRecord(db, slug)
  demandReadable(actor, record)
  const { project, milestones } = record
  const isInsider = can(actor, 'project.read-private', namedParties(record))
  const subject = { type: 'project', id: project.id } as const
  const [lines, bottlenecks, initiative, recordedBy, figures, updates, evidence, moves, sources, events] =
    await Promise.all([
      listBudgetLines(db, [project.id]),
      listProjectBottlenecks(db, [project.id]),
      findInitiativeOfProject(db, project.initiativeId),
      findRecordingParty(db, project.recordedBy),
      readFigures(db, 'project', project.id, language),
      readUpdates(db, project.id, isInsider),
      readEvidence(db, subject, isInsider),
      isInsider ? listProjectMoves(db, project.id) : [],
      readSources(db, 'project', project.id, language),
      readTimeline(db, actor, subject, language, HISTORY_SHOWN),
    ])
  return {
    id: project.id,
    project: headOf(record, language),
    parties: partiesOf(record, actor, isInsider),
    initiative,
    recordedBy,
    figures,
    bottlenecks: bottlenecks.map(({ projectId: _, id: __, titleEn, ...row }) => ({
      ...row,
      title: language === 'en' ? (titleEn ?? row.titleEs) : row.titleEs,
    })),
    milestones: milestones.map(({ projectId: _, overdueToldFor: __, ownerId, ...milestone }) => ({
      ...milestone,
      isOverdue: isOverdue(milestone, now),
      isYours: ownParty(actor).includes(ownerId),
      canReach: can(actor, 'project.reach-milestone', [...leaderOf(record), ownerId]),
    })),
    progress: countMilestones(milestones, now),
    budget: {
      lines: [...lines].sort(inOrderOfSource).map(({ projectId: _, ...line }) => line),
      bySource: bySource(lines),
      total: addAmounts(lines),
    },
    updates,
    evidence,
    moves,
    sources,
    events,
    isInsider,
    /** In Bogotá. */
    today: dayInBogota(now),
    you: readYourSide(record, actor, now),
  }
}

const inOrderOfSource = (a: { source: FundingSource }, b: { source: FundingSource }) =>
  FUNDING_SOURCES.indexOf(a.source) - FUNDING_SOURCES.indexOf(b.source)

export type ProjectPage = Awaited<ReturnType<typeof readProjectPage>>

function headOf({ project, state }: ProjectRecord, language: Language) {
  const {
    id: _,
    searchText: __,
    demo,
    isPublic,
    sourceStatus,
    axis,
    closingReport,
    initiativeId: ___,
    ...row
  } = project
  return {
    ...row,
    isDemo: demo === 1,
    isPublic: isPublic === 1,
    isDocumented: state.documented,
    isOpen: isOpenProject(row.status),
    isDisputed: state.parties.some(party => party.answer === 'disputed'),
    reportHtml: closingReport ? markdownToHtml(closingReport) : null,
    sourceSays: sourceStatus ? datasetLabel(language, 'sourceStatus', sourceStatus) : null,
    axis: axis ? datasetLabel(language, 'axis', axis) : null,
  }
}

/** Who declined is not told to the public: it takes no part. */
function partiesOf(record: ProjectRecord, actor: Actor, isInsider: boolean) {
  const own = ownParty(actor)
  const withMembers = new Set(record.state.parties.filter(party => party.hasMembers).map(party => party.partyId))
  return (isInsider ? record.parties : shownParties(record)).map(party => ({
    slug: party.slug,
    name: party.name,
    kind: party.kind,
    role: party.role,
    answer: party.answer,
    answeredAt: party.answeredAt,
    hasMembers: withMembers.has(party.partyId),
    commitmentKind: party.commitmentKind,
    commitmentAmount: party.commitmentAmount,
    contribution: party.contribution,
    conditions: party.conditions,
    isYours: own.includes(party.partyId),
    person: isInsider ? party.answeredByName : null,
    reason: isInsider ? party.reason : null,
  }))
}

/** What the party that looks at it has said, and can do; null for who acts for none of the parties. */
function readYourSide(record: ProjectRecord, actor: Actor, now: Date) {
  const { parties, partyIds, milestones, state } = record
  const party = parties.find(p => ownParty(actor).includes(p.partyId))
  if (!party) return null
  const isLeader = party.partyId === state.leaderId
  const leads = isLeader && can(actor, 'project.lead', leaderOf(record)) && !state.documented
  const isOpen = isOpenProject(state.status) && !state.documented
  return {
    name: party.name,
    kind: party.kind,
    answer: party.answer,
    isLeader,
    isAwaited: projectWaitsFor(state, party.partyId),
    everConfirmed: party.everConfirmed === 1,
    overdue: milestones.filter(m => m.ownerId === party.partyId && isOpen && isOverdue(m, now)).length,
    acts: possibleProjectActs(state, party.partyId).filter(act =>
      isLeaderAct(act) ? leads : can(actor, 'project.answer', namedParties(record)),
    ),
    canPlan: leads && isOpen,
    canReachMilestones: isOpen,
    canPostUpdate: !state.documented && can(actor, 'project.post-update', partyIds),
    canAddEvidence: !state.documented && can(actor, 'project.add-evidence', partyIds),
  }
}

/**
 * What the edit page needs: the words as they stand, their version, and whom a change asks again.
 *
 * @throws 403, 404
 */
export async function readProjectForm(db: Db, actor: Actor, slug: string) {
  const record = await getProjectRecord(db, slug)
  const signer = demandLeader(actor, record)
  demand(actor, 'project.lead', leaderOf(record))
  return {
    slug,
    version: record.project.version,
    canEdit: possibleProjectActs(record.state, signer.actingFor).includes('edit'),
    fields: await agreedFieldsOf(db, record),
    parties: shownParties(record).map(({ partyId, slug: partySlug, name, kind, answer }) => ({
      slug: partySlug,
      name,
      kind,
      isAskedAgain: partyId !== signer.actingFor && answer === 'confirmed',
    })),
  }
}
export type ProjectForm = Awaited<ReturnType<typeof readProjectForm>>
