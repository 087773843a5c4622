import { useTranslation } from 'react-i18next'
import type { ListView } from '#app/domain/list-view.ts'
import { Banner } from '../ui/Banner.tsx'

/** What stood in the address and is in no vocabulary: said, and otherwise ignored. */
export function IgnoredValues({ ignored }: Pick<ListView, 'ignored'>) {
  const { t } = useTranslation()
  if (ignored.length === 0) return null
  const values = ignored.slice(0, 5).map(({ name, value }) => `${name}=${value}`)
  return (
    <Banner tone="warning" role="note">
      <p>{t('lists.ignored', { count: ignored.length, values: values.join(', ') })}</p>
    </Banner>
  )
}
