import { useTranslation } from 'react-i18next'
import { TextField } from '../ui/TextField.tsx'

interface NewPasswordFieldProps {
  id: string
  name: string
  error?: string
  label: string
}

/** A password to be chosen, with the rule it must obey. It is never filled in again. */
export function NewPasswordField({ id, name, error, label }: NewPasswordFieldProps) {
  const { t } = useTranslation()
  return (
    <TextField
      id={id}
      name={name}
      error={error}
      label={label}
      help={t('accounts.passwordHelp')}
      type="password"
      autoComplete="new-password"
      maxLength={200}
      required
    />
  )
}

/** The password in force, asked for before anything about the account changes. */
export function CurrentPasswordField({ id, name, error }: Omit<NewPasswordFieldProps, 'label'>) {
  const { t } = useTranslation()
  return (
    <TextField
      id={id}
      name={name}
      error={error}
      label={t('accounts.currentPassword')}
      type="password"
      autoComplete="current-password"
      required
    />
  )
}
