import { useTranslation } from 'react-i18next'
import type { InvitationRole } from '#app/domain/invitations.ts'
import { RadioGroup } from '../ui/ChoiceGroup.tsx'

interface RoleChoiceProps {
  id: string
  name: string
  error?: string
  defaultValue?: string
  roles: readonly InvitationRole[]
}

/** What somebody will be able to do. */
export function RoleChoice({ roles, ...field }: RoleChoiceProps) {
  const { t } = useTranslation()
  const options = roles.map(role => ({
    value: role,
    label: t(`vocab.role.${role}`),
    help: t(`accounts.roleHelp.${role}`),
  }))
  return <RadioGroup {...field} label={t('accounts.role')} options={options} required />
}
