import { useTranslation } from 'react-i18next'

interface ConfirmedSwitchProps {
  confirmed: boolean
  /** The same page with all ties, or only with what is confirmed. */
  hrefOf: (confirmed: boolean) => string
}

/** Which ties count, said in words: two links, so that it works on plain HTML. */
export function ConfirmedSwitch({ confirmed, hrefOf }: ConfirmedSwitchProps) {
  const { t } = useTranslation()
  const options = [false, true] as const
  return (
    <div className="confirmed-switch">
      <nav className="segments" aria-label={t('mapMetrics.switch')}>
        {options.map(value => (
          <a key={String(value)} href={hrefOf(value)} aria-current={value === confirmed ? 'true' : undefined}>
            {t(value ? 'mapMetrics.confirmed' : 'mapMetrics.all')}
          </a>
        ))}
      </nav>
      <p className="map-note">{t(confirmed ? 'mapMetrics.confirmedNote' : 'mapMetrics.allNote')}</p>
    </div>
  )
}
