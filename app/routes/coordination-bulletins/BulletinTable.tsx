import { useTranslation } from 'react-i18next'
import { BulletinAbout } from '#app/components/bulletins/BulletinAbout.tsx'
import { DataTable } from '#app/components/ui/DataTable.tsx'
import type { BulletinScope } from '#app/domain/bulletins.ts'
import { useFormat } from '#app/i18n/format.ts'

interface BulletinTableProps {
  caption: string
  bulletins: readonly {
    id: string
    title: string
    periodName: string
    scope: BulletinScope
    scopeName: string
    updatedAt: string
    publishedAt: string | null
  }[]
}

/** Drafts with their last change, or published ones with their date. */
export function BulletinTable({ caption, bulletins }: BulletinTableProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const isPublished = bulletins.some(({ publishedAt }) => publishedAt)
  const dated = t(`bulletinDesk.column.${isPublished ? 'published' : 'changed'}`)
  return (
    <DataTable
      caption={caption}
      columns={[
        { key: 'title', label: t('bulletinDesk.column.title') },
        { key: 'of', label: t('bulletinDesk.column.of') },
        { key: 'date', label: dated },
      ]}
    >
      {bulletins.map(({ id, title, scope, scopeName, updatedAt, publishedAt }) => (
        <tr key={id}>
          <th scope="row" className="row-title">
            <a href={`/coordinacion/boletines/${id}`}>{title}</a>
          </th>
          <td>
            <BulletinAbout scope={scope} name={scopeName} />
          </td>
          <td className="bulletin-date" data-label={dated}>
            {publishedAt ? format.date(publishedAt) : format.dateTime(updatedAt)}
          </td>
        </tr>
      ))}
    </DataTable>
  )
}
