import { useTranslation } from 'react-i18next'
import { MaturityMark } from '#app/components/records/MaturityMark.tsx'
import { DataTable } from '#app/components/ui/DataTable.tsx'
import { type Answer, LEVEL_RULES, STATEMENTS } from '#app/domain/maturity-questionnaire.ts'

/** What each level takes, from the rule that the self-assessment is read by. */
export function MaturityRuleTable() {
  const { t } = useTranslation()
  const inWords = (need: Answer) => {
    if (need === 'no') return t('maturityQuestions.method.any')
    const answer = t(`maturityQuestions.answers.${need}`)
    return need === 'yes' ? answer : t('maturityQuestions.method.atLeast', { answer })
  }
  return (
    <DataTable
      caption={t('maturityQuestions.method.rule')}
      columns={[
        { key: 'level', label: t('maturityQuestions.method.level') },
        ...STATEMENTS.map(name => ({ key: name, label: t(`maturityQuestions.method.${name}`) })),
      ]}
    >
      {LEVEL_RULES.map(({ level, needs }) => (
        <tr key={level}>
          <th scope="row" className="row-title">
            <MaturityMark level={level} />
          </th>
          {STATEMENTS.map(name => (
            <td key={name} data-label={t(`maturityQuestions.method.${name}`)}>
              {inWords(needs[name])}
            </td>
          ))}
        </tr>
      ))}
    </DataTable>
  )
}
