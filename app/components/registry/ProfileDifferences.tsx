import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { ProfileField } from '#app/domain/cluster-profile.ts'
import { type LooseProfile, profileText } from './profile-text.ts'

interface ProfileDifferencesProps {
  caption: string
  /** Over the two columns. */
  heads: readonly [string, string]
  fields: readonly ProfileField[]
  left: LooseProfile
  right: LooseProfile
  departments: readonly { code: string; name: string }[]
}

/** Two states of a profile side by side, only the fields named. */
export function ProfileDifferences({ caption, heads, fields, left, right, departments }: ProfileDifferencesProps) {
  const { t } = useTranslation()
  return (
    <div className="differences-frame">
      <table className="data-table differences">
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t('profile.conflict.field')}</th>
            <th scope="col">{heads[0]}</th>
            <th scope="col">{heads[1]}</th>
          </tr>
        </thead>
        <tbody>
          {fields.map(field => (
            <tr key={field}>
              <th scope="row" className="row-name">
                {t(`profile.fields.${field}`)}
              </th>
              <td data-label={`${heads[0]}:`}>
                <Lines t={t} lines={profileText(t, departments, field, left)} />
              </td>
              <td data-label={`${heads[1]}:`}>
                <Lines t={t} lines={profileText(t, departments, field, right)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Lines({ t, lines }: { t: TFunction; lines: readonly string[] }) {
  if (lines.length === 0) return <span className="faint">{t('profile.empty')}</span>
  return <span className="differences-text">{lines.join('\n')}</span>
}
