import { useTranslation } from 'react-i18next'
import { useLevelName } from '#app/components/records/level-name.ts'
import { DataTable } from '#app/components/ui/DataTable.tsx'
import { levelsOf, MATURITY_SCALES, SCALE_NAMES, scaledLevel } from '#app/domain/maturity-scales.ts'
import { useFormat } from '#app/i18n/format.ts'

/** The scales readings are kept on, from the table the code compares by. */
export function MaturityScaleTable() {
  const { t } = useTranslation()
  const format = useFormat()
  const nameOf = useLevelName()
  return (
    <DataTable
      caption={t('maturityQuestions.method.scales')}
      columns={[
        { key: 'scale', label: t('maturityQuestions.method.scale') },
        { key: 'levels', label: t('maturityQuestions.method.levels') },
        { key: 'dimensions', label: t('maturityQuestions.method.dimensions') },
        { key: 'source', label: t('maturityQuestions.method.source') },
      ]}
    >
      {SCALE_NAMES.map(scale => {
        const { edition, dimensions, source } = MATURITY_SCALES[scale]
        return (
          <tr key={scale}>
            <th scope="row" className="row-title">
              <span className="row-name">{edition}</span>
            </th>
            <td>
              {levelsOf(scale)
                .map(level => nameOf(scaledLevel(scale, level)))
                .join(', ')}
            </td>
            <td className="row-wide">
              {t('maturityQuestions.method.tenDimensions', { count: dimensions.length })}:{' '}
              {format.list(dimensions.map(name => t(`vocab.maturityDimension.${name}`).toLocaleLowerCase()))}
            </td>
            <td data-label={t('maturityQuestions.method.source')}>{source}</td>
          </tr>
        )
      })}
    </DataTable>
  )
}
