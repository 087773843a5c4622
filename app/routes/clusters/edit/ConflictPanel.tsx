import { useTranslation } from 'react-i18next'
import { ProfileDifferences } from '#app/components/registry/ProfileDifferences.tsx'
import { profileText } from '#app/components/registry/profile-text.ts'
import { Banner } from '#app/components/ui/Banner.tsx'
import type { FormAnswer } from '#app/components/ui/form-answer.ts'
import { type ClusterProfile, PROFILE_FIELDS } from '#app/domain/cluster-profile.ts'
import { type TopicRows, typedProfile } from './typed.ts'

interface ConflictPanelProps {
  answer: FormAnswer
  rows: TopicRows
  /** The record as it stands now. */
  profile: ClusterProfile
  departments: readonly { code: string; name: string }[]
}

/** Somebody changed the profile meanwhile: both versions, side by side, over the form that still holds what was typed. */
export function ConflictPanel({ answer, rows, profile, departments }: ConflictPanelProps) {
  const { t } = useTranslation()
  if (!answer.problem) return null
  if (answer.problem.status !== 409) {
    return (
      <Banner tone="error" role="alert">
        <p>{answer.problem.message}</p>
      </Banner>
    )
  }
  const typed = typedProfile(answer, rows)
  const words = (field: (typeof PROFILE_FIELDS)[number], of: ClusterProfile | typeof typed) =>
    profileText(t, departments, field, of).join('\n')
  const fields = PROFILE_FIELDS.filter(field => words(field, profile) !== words(field, typed))
  return (
    <div className="section stack" role="alert">
      <Banner tone="warning" title={t('profile.conflict.title')}>
        <p>{fields.length > 0 ? t('profile.conflict.lead') : t('profile.conflict.same')}</p>
      </Banner>
      {fields.length > 0 ? (
        <ProfileDifferences
          caption={t('profile.conflict.caption')}
          heads={[t('profile.conflict.theirs'), t('profile.conflict.yours')]}
          fields={fields}
          left={profile}
          right={typed}
          departments={departments}
        />
      ) : null}
    </div>
  )
}
