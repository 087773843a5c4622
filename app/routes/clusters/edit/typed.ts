import { useActionData } from '@remix-run/react'
import type { LooseProfile, LooseTopic } from '#app/components/registry/profile-text.ts'
import type { FormAnswer } from '#app/components/ui/form-answer.ts'
import { PROFILE_LIMITS, SPARE_ROWS } from '#app/domain/cluster-profile.ts'

/** A row of offers or needs as the form holds it: what is not chosen is empty. */
export type TopicRow = Record<'topic' | 'chainLink' | 'text', string> & {
  /** Its place, from 0: the form names it by that. */
  index: number
}
type TopicWords = Omit<TopicRow, 'index'>
type Direction = 'offers' | 'needs'
export type TopicRows = Record<Direction, TopicRow[]>

const EMPTY: TopicWords = { topic: '', chainLink: '', text: '' }

interface Sent {
  result?: { initialValue?: Record<string, unknown> | null; status?: string } | null
}

/** The rows to draw: those typed, or those on record, and some empty ones after them. */
export function useTopicRows(record: Record<Direction, readonly LooseTopic[]>): TopicRows {
  const typed = (useActionData() as Sent | undefined)?.result?.initialValue
  return { offers: rowsOf('offers'), needs: rowsOf('needs') }

  function rowsOf(direction: Direction): TopicRow[] {
    const rows = typed ? typedRows(typed[direction]) : record[direction].map(asRow)
    const filled = rows.filter(row => row.topic || row.text || row.chainLink).length
    const isAdding = typed?.intent === `add-${direction}`
    const wanted = Math.max(filled + SPARE_ROWS, rows.length + (isAdding ? SPARE_ROWS : 0))
    const shown = Math.max(rows.length, Math.min(wanted, PROFILE_LIMITS.topics))
    return Array.from({ length: shown }, (_, index) => ({ ...(rows[index] ?? EMPTY), index }))
  }
}

const asRow = ({ topic, chainLink, text }: LooseTopic): TopicWords => ({ topic, chainLink: chainLink ?? '', text })

function typedRows(value: unknown): TopicWords[] {
  if (!Array.isArray(value)) return []
  return value.map(row => {
    const words = (name: keyof TopicWords) => (typeof row?.[name] === 'string' ? row[name] : '')
    return { topic: words('topic'), chainLink: words('chainLink'), text: words('text') }
  })
}

/** The whole form as it was typed, to stand beside what the record has become. */
export function typedProfile(answer: FormAnswer, rows: TopicRows): LooseProfile {
  const words = (name: string) => answer.value(name).trim() || null
  const topics = (direction: Direction) =>
    rows[direction]
      .filter(row => row.topic)
      .map(({ topic, chainLink, text }) => ({ topic, chainLink: chainLink || null, text }))
  return {
    description: words('description'),
    territory: words('territory'),
    departments: answer.values('departments'),
    macroSector: answer.value('macroSector'),
    productiveSector: answer.value('productiveSector'),
    chainLinks: answer.values('chainLinks'),
    website: words('website'),
    contactEmail: words('contactEmail'),
    offers: topics('offers'),
    needs: topics('needs'),
  }
}
