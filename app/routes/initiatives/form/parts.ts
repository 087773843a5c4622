import type { TFunction } from 'i18next'
import type { FormPartLink, PartState } from '#app/components/ui/FormPage.tsx'
import type { FormAnswer } from '#app/components/ui/form-answer.ts'

/** The parts of the form: which fields each holds, and which of them must be filled. */
const PARTS = [
  { id: 'propuesta', key: 'proposal', fields: /^(title|purpose|area|ask)/, required: ['title', 'purpose'] },
  { id: 'cuellos', key: 'bottlenecks', fields: /^bottleneck/, required: [] },
  {
    id: 'resultado',
    key: 'result',
    fields: /^(indicator|unit|target|direction)$/,
    required: ['indicator', 'unit', 'target'],
  },
  {
    id: 'decision',
    key: 'decision',
    fields: /^(minimumClusters|closesOn|decisionRule)$/,
    required: ['minimumClusters', 'closesOn', 'decisionRule'],
  },
  { id: 'invitados', key: 'invitations', fields: /^invite/, required: [] },
] as const

/** The index of the form: what is to be corrected, and what is complete. */
export function formParts(answer: FormAnswer, t: TFunction): FormPartLink[] {
  return PARTS.map(({ id, key, fields, required }) => {
    const wrong = answer.wrong.filter(({ name }) => fields.test(name)).length
    const isFilled = required.length > 0 && required.every(name => answer.value(name) !== '')
    const state: PartState = wrong > 0 ? 'wrong' : isFilled ? 'done' : 'pending'
    const note = {
      wrong: t('initiativeForm.wrong', { count: wrong }),
      done: t('initiativeForm.done'),
      pending: undefined,
    }
    return { id, label: t(`initiativeForm.parts.${key}`), state, note: note[state] }
  })
}
