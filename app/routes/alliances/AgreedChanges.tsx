import { useTranslation } from 'react-i18next'
import { TwoVersions } from '#app/components/versions/TwoVersions.tsx'
import { ALLIANCE_AREAS, FORMALITIES, isOneOf } from '#app/domain/vocabularies.ts'
import { useFormat } from '#app/i18n/format.ts'
import type { AgreedFields } from '#app/services/alliance-edits.server.ts'

interface AgreedChangesProps {
  names: readonly [string, string]
  versions: readonly [AgreedFields, AgreedFields]
  parties: readonly { name: string }[]
}

/** Two versions of what was agreed, side by side, where they differ. */
export function AgreedChanges({ names, versions, parties }: AgreedChangesProps) {
  const { t } = useTranslation()
  const rowsOf = useAgreedRows(parties)
  return (
    <TwoVersions
      names={names}
      versions={[rowsOf(versions[0]), rowsOf(versions[1])]}
      empty={t('alliances.edit.empty')}
    />
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
