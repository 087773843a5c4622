import { isOneOf, SUBJECT_TYPES } from '#app/domain/vocabularies.ts'
import type { SourceSubject } from '#db/schema/registry.ts'
import type { NewRow } from '#db/schema.ts'
import { type WantedRows, wanted } from '../../sync.ts'
import type { Citation } from '../columns-facts.ts'
import type { Making } from './context.ts'

type SourceRow = NewRow<'source'>
type Where = Partial<Pick<SourceRow, 'documentId' | 'lines' | 'url' | 'reference' | 'sourceType' | 'asOf'>>

/** The sources of one record, in the order the dataset cites them. */
export class SourceList {
  readonly rows: SourceRow[] = []
  readonly #making: Making

  constructor(making: Making) {
    this.#making = making
  }

  /** Lines of documents; the same document cited twice by a row stays two sources. */
  cite(type: SourceSubject, id: string, citations: readonly Citation[], inferred: readonly string[] = []): void {
    for (const { documentId, lines } of citations) this.add(type, id, { documentId, lines }, inferred)
  }

  add(subjectType: SourceSubject, subjectId: string, where: Where, inferred: readonly string[] = []): void {
    const position = this.#count(subjectType, subjectId)
    this.rows.push({
      id: this.#making.keys.fresh(),
      subjectType,
      subjectId,
      documentId: null,
      lines: null,
      url: null,
      reference: null,
      sourceType: null,
      asOf: null,
      ...where,
      inferred: JSON.stringify(inferred),
      position,
    })
  }

  readonly #counts = new Map<string, number>()
  #count(type: string, id: string): number {
    const next = this.#counts.get(`${type}/${id}`) ?? 0
    this.#counts.set(`${type}/${id}`, next + 1)
    return next
  }
}

export function sourceRows({ rows }: SourceList): WantedRows {
  return wanted<'source'>({
    table: 'source',
    key: ['subjectType', 'subjectId', 'position'],
    recordOf: ({ subjectType, subjectId = '' }) =>
      isOneOf(SUBJECT_TYPES, subjectType) ? { type: subjectType, id: subjectId } : null,
    isPart: true,
    rows,
  })
}
