import type { TFunction } from 'i18next'
import type { FormError } from '#app/components/ui/ErrorSummary.tsx'
import type { FormPartLink, PartState } from '#app/components/ui/FormPage.tsx'
import type { FormAnswer } from '#app/components/ui/form-answer.ts'

/** The parts of the form: which fields each holds, and which of them must be filled. */
const PARTS = [
  { id: 'partes', key: 'parties', fields: /^(party|contribution|newParty)/, required: ['party[1]'] },
  {
    id: 'alianza',
    key: 'alliance',
    fields: /^(title|area|formality|purpose)$/,
    required: ['title', 'area', 'purpose'],
  },
  { id: 'fechas', key: 'dates', fields: /^(startDate|endDate)$/, required: ['startDate'] },
  { id: 'evidencia', key: 'evidence', fields: /^evidence/, required: [] },
] as const

/** The index of the form: what is to be corrected, once it has come back, and what is complete. */
export function formParts(answer: FormAnswer, t: TFunction): FormPartLink[] {
  const cameBack = answer.wrong.length > 0 || answer.problem !== null
  return PARTS.map(({ id, key, fields, required }) => {
    const wrong = answer.wrong.filter(({ name }) => fields.test(name)).length
    const isFilled = required.every(name => typedIn(answer, name) !== '')
    const state: PartState = wrong > 0 ? 'wrong' : cameBack && isFilled ? 'done' : 'pending'
    const note = {
      wrong: t('alliances.form.wrong', { count: wrong }),
      done: t('alliances.form.done'),
      pending: undefined,
    }
    return { id, label: t(`alliances.form.parts.${key}`), state, note: note[state] }
  })
}

function typedIn(answer: FormAnswer, name: string): string {
  const repeated = /^(\w+)\[(\d+)\]$/.exec(name)
  return repeated ? (answer.values(repeated[1] ?? '')[Number(repeated[2])] ?? '') : answer.value(name)
}

/** Errors from the top of the form to its end: a schema gives those that compare two fields last. */
export function inFormOrder(errors: readonly FormError[]): FormError[] {
  const names = [
    'party',
    'contribution',
    'newParty',
    'title',
    'area',
    'formality',
    'purpose',
    'start',
    'end',
    'evidence',
  ]
  const placeOf = ({ fieldId }: FormError) => (fieldId ? names.findIndex(name => fieldId.startsWith(name)) : -1)
  return [...errors].sort((a, b) => placeOf(a) - placeOf(b))
}
