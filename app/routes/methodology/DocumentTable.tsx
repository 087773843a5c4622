import { useTranslation } from 'react-i18next'
import { DataTable } from '#app/components/ui/DataTable.tsx'

export function DocumentTable({ documents }: { documents: readonly { id: string; title: string; year: number }[] }) {
  const { t } = useTranslation()
  return (
    <DataTable
      caption={t('pages.documents.caption')}
      columns={[
        { key: 'id', label: t('pages.documents.id') },
        { key: 'title', label: t('pages.documents.title') },
        { key: 'year', label: t('pages.documents.year'), numeric: true },
      ]}
      stacks={false}
    >
      {documents.map(({ id, title, year }) => (
        <tr key={id}>
          <td>
            <span className="code">{id}</span>
          </td>
          <td lang="es">{title}</td>
          <td className="number">{year}</td>
        </tr>
      ))}
    </DataTable>
  )
}
