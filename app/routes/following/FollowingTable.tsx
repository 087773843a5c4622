import { useTranslation } from 'react-i18next'
import { LevelForm } from '#app/components/follow/LevelForm.tsx'
import { ObjectName } from '#app/components/records/ObjectGlyph.tsx'
import { DataTable } from '#app/components/ui/DataTable.tsx'
import { type FollowingRow, TOPIC_KINDS } from '#app/domain/following.ts'
import { isOneOf } from '#app/domain/vocabularies.ts'

/** What somebody follows, why, and how much of it they want to hear. */
export function FollowingTable({ rows }: { rows: readonly Omit<FollowingRow, 'text'>[] }) {
  const { t } = useTranslation()
  return (
    <DataTable
      caption={t('following.title')}
      columns={[
        { key: 'name', label: t('following.columns.name') },
        { key: 'why', label: t('following.columns.why') },
        { key: 'level', label: t('following.columns.level') },
      ]}
    >
      {rows.map(row => (
        <FollowedRow key={row.about} row={row} />
      ))}
    </DataTable>
  )
}

function FollowedRow({ row }: { row: Omit<FollowingRow, 'text'> }) {
  const { t } = useTranslation()
  const { about, type, name, href, level, isOwn, takesPart } = row
  return (
    <tr>
      <td className="row-title">
        {href ? <a href={href}>{name}</a> : name}
        <span className="cell-note">
          {isOneOf(TOPIC_KINDS, type) ? (
            t(`following.kinds.${type}`)
          ) : (
            <ObjectName kind={type}>{t(`vocab.subjectType.${type}`)}</ObjectName>
          )}
        </span>
      </td>
      <td>
        {takesPart === null ? null : <div>{t('following.takesPart', { party: takesPart })}</div>}
        {isOwn && takesPart === null ? t('following.own') : null}
      </td>
      <td className="row-wide following-level">
        <LevelForm about={about} name={name} level={level} canStop={isOwn && takesPart === null} />
      </td>
    </tr>
  )
}
