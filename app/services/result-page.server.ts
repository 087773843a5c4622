import type { Actor } from '#app/domain/actors.ts'
import { dayInBogota } from '#app/domain/dates.ts'
import { can, ownParty } from '#app/domain/permissions.ts'
import { currentReadings, isTargetMet, latestReading, progressPercent } from '#app/domain/results.ts'
import type { Language } from '#app/domain/vocabularies.ts'
import { datasetLabel } from '#app/i18n/dataset-labels.server.ts'
import type { Db } from '#db/schema.ts'
import { getProjectRecord } from './project-records.server.ts'
import { demandReadable, demandSigner, leaderOf, namedParties } from './project-state.server.ts'
import { getResultRecord, listResultsWithReadings, type ResultWithReadings } from './result-records.server.ts'
import { mayDefine, readShares } from './result-shares.server.ts'
import { readSources } from './sources.server.ts'
import { readTimeline } from './timeline.server.ts'

/** A result in a line: what it measures, where it stands, and how far that is. */
export function summarizeResult({ result, readings }: ResultWithReadings, language: Language) {
  const latest = latestReading(readings)
  const isDocumented = result.figureKey !== null
  return {
    id: result.id,
    /** A document's figures have a name in each language. */
    indicator: result.figureKey ? datasetLabel(language, 'figure', result.figureKey) : result.indicator,
    isDocumented,
    unit: result.unit,
    direction: result.direction,
    baseline: result.baseline,
    baselineOn: result.baselineOn,
    target: result.target,
    provenance: result.provenance,
    version: result.version,
    latest: latest
      ? {
          value: latest.value,
          comparator: latest.comparator === '=' ? '' : datasetLabel(language, 'comparator', latest.comparator),
          readOn: latest.readOn,
          precision: latest.precision,
        }
      : null,
    readings: currentReadings(readings).length,
    isMet: isTargetMet(result, latest?.value ?? null),
    progress: progressPercent(result, latest?.value ?? null),
  }
}
export type ResultSummary = ReturnType<typeof summarizeResult>

/** What a project's page shows of what it measures and claims. */
export async function readResultsOfProject(db: Db, actor: Actor, slug: string, language: Language) {
  const record = await getProjectRecord(db, slug)
  demandReadable(actor, record)
  const results = await listResultsWithReadings(db, [record.project.id])
  return {
    results: results.map(one => summarizeResult(one, language)),
    shares: record.state.documented ? [] : await readShares(db, record),
    mayDefine: mayDefine(actor, record),
  }
}
export type ProjectResults = Awaited<ReturnType<typeof readResultsOfProject>>

/** Everything `/resultados/:id` shows to `actor`. @throws 404 where its project is not theirs to see */
export async function readResultPage(db: Db, actor: Actor, id: string, language: Language, now: Date) {
  const record = await getResultRecord(db, id)
  const { project, result, readings } = record
  demandReadable(actor, project)
  const isInsider = can(actor, 'project.read-private', namedParties(project))
  const own = ownParty(actor)
  const mayReport =
    !project.state.documented &&
    project.state.status !== 'cancelled' &&
    actor.kind === 'user' &&
    can(actor, 'result.report', project.partyIds)
  const leads = mayReport && own.some(party => leaderOf(project).includes(party))
  return {
    result: summarizeResult(record, language),
    project: {
      slug: project.project.slug,
      code: project.project.code,
      title: project.project.title,
      url: project.project.url,
      isDemo: project.project.demo === 1,
    },
    parties: project.partyIds.length,
    readings: readings.map(reading => {
      const vouching = reading.attestations.map(({ slug, name, kind }) => ({ slug, name, kind }))
      const isCurrent = reading.correctedAt === null
      return {
        id: reading.id,
        value: reading.value,
        comparator: reading.comparator === '=' ? '' : datasetLabel(language, 'comparator', reading.comparator),
        readOn: reading.readOn,
        precision: reading.precision,
        source: reading.source,
        note: reading.note,
        attestedBy: reading.attestedBy,
        provenance: reading.provenance,
        by:
          reading.partySlug && reading.partyName && reading.partyKind
            ? { slug: reading.partySlug, name: reading.partyName, kind: reading.partyKind }
            : null,
        person: isInsider ? reading.personName : null,
        vouching,
        isCurrent,
        correctsId: reading.correctsId,
        correctionReason: reading.correctionReason,
        correctedAt: reading.correctedAt,
        createdAt: reading.createdAt,
        mayAttest: isCurrent && mayReport && !reading.attestations.some(one => own.includes(one.partyId)),
        mayCorrect:
          isCurrent && mayReport && (leads || (reading.onBehalfOf ? own.includes(reading.onBehalfOf) : false)),
      }
    }),
    mayReport,
    mayDefine: mayDefine(actor, project),
    sources: await readSources(db, 'project', project.project.id, language),
    events: await readTimeline(db, actor, { type: 'result', id: result.id }, language),
    /** In Bogotá. */
    today: dayInBogota(now),
  }
}
export type ResultPage = Awaited<ReturnType<typeof readResultPage>>

/** What `/resultados/nuevo` shows. @throws 403 for all but the managers of the leader, 404 */
export async function readResultForm(db: Db, actor: Actor, slug: string) {
  const record = await getProjectRecord(db, slug)
  demandSigner(actor, 'result.define', record, leaderOf(record))
  const { project } = record
  return { project: { slug: project.slug, code: project.code, title: project.title }, isOpen: mayDefine(actor, record) }
}
