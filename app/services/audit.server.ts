import type { Actor } from '#app/domain/actors.ts'
import type { EventView } from '#app/domain/event-view.ts'
import type { EventAudience } from '#app/domain/events.ts'
import { demand } from '#app/domain/permissions.ts'
import { isOneOf, type Language } from '#app/domain/vocabularies.ts'
import { countLog, listLog, listLogSigners, listLogVerbs } from '#db/queries/audit.ts'
import type { Db } from '#db/schema.ts'
import { toEventViews } from './event-views.server.ts'

const PAGE_SIZE = 50

export interface AuditLine {
  event: EventView
  audience: EventAudience
}

/** The log as the coordination reads it: every line, with who signed it; by verb and by person. */
export async function readAudit(db: Db, actor: Actor, params: URLSearchParams, language: Language) {
  demand(actor, 'coordination.enter')
  const [verbs, signers] = await Promise.all([listLogVerbs(db), listLogSigners(db)])
  const asked = params.get('verbo')
  const verb = isOneOf(verbs, asked) ? asked : null
  const actorId = signers.find(({ id }) => id === params.get('persona'))?.id ?? null
  const total = await countLog(db, { verb, actorId })
  const pages = Math.max(1, Math.ceil(total / PAGE_SIZE))
  const page = Math.min(pages, Math.max(1, Math.trunc(Number(params.get('pagina')) || 1)))
  const rows = await listLog(db, { verb, actorId }, { limit: PAGE_SIZE, offset: (page - 1) * PAGE_SIZE })
  const events = await toEventViews(db, rows, language, new Set(rows.map(row => row.seq)))
  const lines = events.map((event, i): AuditLine => ({ event, audience: rows[i]?.audience ?? 'coordination' }))
  return { lines, total, page, pages, verb, person: actorId, verbs, signers }
}
