import { GATHERING_KINDS } from '#app/domain/gatherings.ts'
import { keyOf, listOf, maybe, oneOf, slug, text, wholeNumber } from '../columns.ts'
import { partialDate } from '../columns-dates.ts'
import { citations, figure } from '../columns-facts.ts'
import { MODALITIES } from '../dataset-vocabularies.ts'
import { defineFile } from '../define-file.ts'

const party = keyOf('clusters.csv', 'organizations.csv')

export const gatheringsFile = defineFile('events.csv', 'slug', {
  slug,
  title: text,
  kind: oneOf(GATHERING_KINDS),
  start_date: maybe(partialDate),
  end_date: maybe(partialDate),
  date_text: maybe(text),
  city: maybe(text),
  country: maybe(text),
  modality: maybe(oneOf(MODALITIES)),
  organizers: listOf(party),
  participants: listOf(party),
  attendance_total: maybe(wholeNumber),
  attendance_in_person: maybe(wholeNumber),
  attendance_virtual: maybe(wholeNumber),
  figures: listOf(figure),
  description: text,
  inferred: listOf(text),
  source: citations,
})
