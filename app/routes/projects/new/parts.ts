import type { TFunction } from 'i18next'
import type { FormPartLink, PartState } from '#app/components/ui/FormPage.tsx'
import type { FormAnswer } from '#app/components/ui/form-answer.ts'

/** The parts of the form: which fields each holds, and which of them must be filled. */
const PARTS = [
  { id: 'proyecto', key: 'project', fields: /^(title|description)$/, required: ['title', 'description'] },
  { id: 'partes', key: 'parties', fields: /^(party|role|contribution|leaderContribution)/, required: ['party'] },
  { id: 'fechas', key: 'dates', fields: /^(startDate|endDate)$/, required: ['startDate'] },
  { id: 'cuellos', key: 'bottlenecks', fields: /^(bottleneck|evidence)/, required: [] },
] as const

/** The index of the form: what is to be corrected, once it has come back, and what is complete. */
export function formParts(answer: FormAnswer, t: TFunction): FormPartLink[] {
  const cameBack = answer.wrong.length > 0 || answer.problem !== null
  return PARTS.map(({ id, key, fields, required }) => {
    const wrong = answer.wrong.filter(({ name }) => fields.test(name)).length
    const isFilled = required.every(name => answer.value(name) !== '')
    const state: PartState = wrong > 0 ? 'wrong' : cameBack && isFilled ? 'done' : 'pending'
    const note = {
      wrong: t('projectForm.form.wrong', { count: wrong }),
      done: t('projectForm.form.done'),
      pending: undefined,
    }
    return { id, label: t(`projectForm.form.parts.${key}`), state, note: note[state] }
  })
}
