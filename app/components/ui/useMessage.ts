import type { ParseKeys } from 'i18next'
import { useTranslation } from 'react-i18next'

/** Turns what a schema or a rule says, a translation key, into its sentence; what is no key is given back as it is. */
export function useMessage(): (key: string, params?: Record<string, string | number>) => string {
  const { t, i18n } = useTranslation()
  return (key, params) => (i18n.exists(key, params) ? String(t(key as ParseKeys, params)) : key)
}
