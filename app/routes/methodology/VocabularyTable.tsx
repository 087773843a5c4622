import { useTranslation } from 'react-i18next'
import { DataTable } from '#app/components/ui/DataTable.tsx'
import { VOCABULARY_SOURCES } from '#app/domain/vocabulary-sources.ts'
import { useFormat } from '#app/i18n/format.ts'

/** Every controlled list with its values and where it comes from. */
export function VocabularyTable() {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <DataTable
      caption={t('pages.vocabularies.caption')}
      columns={[
        { key: 'list', label: t('pages.vocabularies.list') },
        { key: 'values', label: t('pages.vocabularies.values') },
        { key: 'source', label: t('pages.vocabularies.source') },
      ]}
    >
      {VOCABULARY_SOURCES.map(({ list, values, source }) => (
        <tr key={list}>
          <th scope="row" className="row-title">
            <span className="row-name">{t(`pages.vocabularies.lists.${list}`)}</span>
          </th>
          <td className="row-wide">
            {format.list(values.map(value => t(`vocab.${list}.${value}` as 'vocab.region.Caribe')))}
          </td>
          <td>{source ?? t('pages.vocabularies.own')}</td>
        </tr>
      ))}
    </DataTable>
  )
}
