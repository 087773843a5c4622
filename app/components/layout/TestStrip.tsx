import { useTranslation } from 'react-i18next'
import { Icon } from '../ui/Icon.tsx'

/** Under the bar while demonstration accounts exist; cannot be dismissed. */
export function TestStrip() {
  const { t } = useTranslation()
  return (
    <aside className="test-strip" aria-label={t('ui.strip.short')}>
      <Icon name="flask-conical" size={15} />
      <span>
        {t('ui.strip.short')}
        <span className="test-strip-long">{t('ui.strip.long')}</span>
      </span>
    </aside>
  )
}
