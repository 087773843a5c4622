import { useTranslation } from 'react-i18next'
import { ALLIANCE_AREAS, FORMALITIES, isOneOf } from '#app/domain/vocabularies.ts'
import { useFormat } from '#app/i18n/format.ts'
import type { AgreedFields } from '#app/services/alliance-edits.server.ts'

interface AgreedChangesProps {
  /** What each of the two is called: before and after, or mine and theirs. */
  names: readonly [string, string]
  versions: readonly [AgreedFields, AgreedFields]
  parties: readonly { name: string }[]
}

/** Two versions of what was agreed, side by side, where they differ. */
export function AgreedChanges({ names, versions, parties }: AgreedChangesProps) {
  const { t } = useTranslation()
  const rowsOf = useAgreedRows(parties)
  const [first, second] = [rowsOf(versions[0]), rowsOf(versions[1])]
  return (
    <dl className="versions">
      {first
        .map((row, index) => ({ label: row.label, sides: [row.value, second[index]?.value ?? ''] }))
        .filter(({ sides }) => sides[0] !== sides[1])
        .map(({ label, sides }) => (
          <div key={label}>
            <dt>{label}</dt>
            {names.map((name, side) => (
              <dd key={name}>
                <span className="versions-name">{name}</span>
                <span className="typed" dir="auto">
                  {sides[side] || <span className="faint">{t('alliances.edit.empty')}</span>}
                </span>
              </dd>
            ))}
          </div>
        ))}
    </dl>
  )
}

/** The fields as people read them. */
function useAgreedRows(parties: AgreedChangesProps['parties']) {
  const { t } = useTranslation()
  const format = useFormat()
  return (fields: AgreedFields) => {
    const { area, formality, startDate, endDate } = fields
    return [
      { label: t('alliances.form.titleField'), value: fields.title },
      {
        label: t('alliances.form.area'),
        value: isOneOf(ALLIANCE_AREAS, area) ? t(`vocab.allianceArea.${area}`) : area,
      },
      {
        label: t('alliances.form.formality'),
        value: isOneOf(FORMALITIES, formality) ? t(`vocab.formality.${formality}`) : '',
      },
      { label: t('alliances.form.purpose'), value: fields.purpose ?? '' },
      { label: t('alliances.form.start'), value: startDate ? format.date(startDate) : '' },
      { label: t('alliances.form.end'), value: endDate ? format.date(endDate) : '' },
      ...parties.map(({ name }, index) => ({
        label: t('alliances.edit.contributionOf', { party: name }),
        value: fields.contribution[index] ?? '',
      })),
    ]
  }
}
