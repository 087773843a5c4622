import { useTranslation } from 'react-i18next'
import { DataTable } from '#app/components/ui/DataTable.tsx'
import { ASSESSED, STATEMENT_SOURCES, STATEMENTS } from '#app/domain/maturity-questionnaire.ts'

/** Every statement of the self-assessment with the lines of the report it was written from. */
export function MaturityQuestionTable() {
  const { t } = useTranslation()
  return (
    <DataTable
      caption={t('maturityQuestions.method.questions')}
      columns={[
        { key: 'dimension', label: t('maturityQuestions.method.dimension') },
        ...STATEMENTS.map(name => ({ key: name, label: t(`maturityQuestions.method.${name}`) })),
      ]}
    >
      {ASSESSED.map(name => (
        <tr key={name}>
          <th scope="row" className="row-title">
            <span className="row-name">
              {name === 'general' ? t('maturityQuestions.general') : t(`vocab.maturityDimension.${name}`)}
            </span>
          </th>
          {STATEMENTS.map(statement => (
            <td key={statement} className="row-wide">
              {t(`maturityQuestions.statements.${name}.${statement}`)}{' '}
              <span className="cell-note">{STATEMENT_SOURCES[name][statement]}</span>
            </td>
          ))}
        </tr>
      ))}
    </DataTable>
  )
}
