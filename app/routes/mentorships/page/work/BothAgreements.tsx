import { useTranslation } from 'react-i18next'
import { DataTable } from '#app/components/ui/DataTable.tsx'
import type { FormAnswer } from '#app/components/ui/form-answer.ts'
import {
  type AgreementLine,
  type AgreementTerms,
  agreementLines,
  GOAL_PLACES,
} from '#app/domain/mentorship-work-agreement.ts'
import { MENTORSHIP_FORMATS } from '#app/domain/mentorships.ts'
import { isOneOf } from '#app/domain/vocabularies.ts'

/** After a 409: what was typed beside what the other side has written meanwhile, where they differ. */
export function BothAgreements({ answer, terms }: { answer: FormAnswer; terms: AgreementTerms | null }) {
  const { t } = useTranslation()
  if (!terms || answer.problem?.status !== 409) return null
  const typed = typedLines(answer)
  const rows = agreementLines(terms).flatMap((line, index) => {
    const mine = typed[index]?.value ?? ''
    return mine === line.value ? [] : [{ line, mine }]
  })
  if (rows.length === 0) return null
  const said = ({ name }: AgreementLine, value: string) => {
    if (value === '') return <span className="faint">{t('mentorshipWork.agreement.nothing')}</span>
    return name === 'format' && isOneOf(MENTORSHIP_FORMATS, value) ? t(`vocab.mentorshipFormat.${value}`) : value
  }
  return (
    <div className="both-versions">
      <h3>{t('mentorshipWork.agreement.conflict')}</h3>
      <p className="help">{t('mentorshipWork.agreement.conflictHelp')}</p>
      <DataTable
        caption={t('mentorshipWork.agreement.conflict')}
        columns={[
          { key: 'field', label: t('mentorshipWork.agreement.field') },
          { key: 'mine', label: t('mentorshipWork.agreement.mine') },
          { key: 'theirs', label: t('mentorshipWork.agreement.theirs') },
        ]}
      >
        {rows.map(({ line, mine }) => (
          <tr key={`${line.name} ${'place' in line ? line.place : ''}`}>
            <th scope="row">
              <LineName line={line} />
            </th>
            <td className="typed" data-label={t('mentorshipWork.agreement.mine')}>
              {said(line, mine)}
            </td>
            <td className="typed" data-label={t('mentorshipWork.agreement.theirs')}>
              {said(line, line.value)}
            </td>
          </tr>
        ))}
      </DataTable>
    </div>
  )
}

/** What a line of the agreement is called. */
export function LineName({ line }: { line: { name: AgreementLine['name']; place?: number | null } }) {
  const { t } = useTranslation()
  const { name, place } = line
  if (name === 'goal') return t('mentorshipWork.agreement.goal', { place })
  if (name === 'indicator' || name === 'target') return t(`mentorshipWork.agreement.${name}Of`, { place })
  return t(`mentorshipWork.agreement.${name}`)
}

/** The form as it was filled, unchecked, line by line as an agreement has them. */
function typedLines(answer: FormAnswer): { value: string }[] {
  const goals = GOAL_PLACES.flatMap(place => [`goal${place}`, `indicator${place}`, `target${place}`])
  return [...goals, 'sessions', 'months', 'format', 'terms'].map(name => ({ value: answer.value(name).trim() }))
}
