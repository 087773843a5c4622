import { useTranslation } from 'react-i18next'
import { Section } from '#app/components/ui/Section.tsx'

const READING = [
  { key: 'dashboard', href: '/tablero' },
  { key: 'bulletins', href: '/boletines' },
  { key: 'map', href: '/mapa' },
  { key: 'register', href: '/cuellos-de-botella/documentados' },
  { key: 'methodology', href: '/metodologia' },
  { key: 'activity', href: '/actividad' },
  { key: 'data', href: '/api/v1/openapi.json' },
] as const

/** For those who come to read: ministry, university, press. */
export function PublicReading() {
  const { t } = useTranslation()
  return (
    <Section id="consulta" title={t('home.reading.title')}>
      <ul className="lined reading">
        {READING.map(({ key, href }) => (
          <li key={key}>
            <a href={href}>{t(`home.reading.${key}`)}</a>
            <p>{t(`home.reading.${key}Text`)}</p>
          </li>
        ))}
      </ul>
    </Section>
  )
}
