import { useTranslation } from 'react-i18next'
import { Icon } from '#app/components/ui/Icon.tsx'
import { Section } from '#app/components/ui/Section.tsx'
import type { ActaPage } from '#app/services/initiative-actas.server.ts'

/** The fingerprint, whether it still holds, and how anybody can check it alone. */
export function Verify({ acta: { hash, raw, matches } }: { acta: ActaPage }) {
  const { t } = useTranslation()
  return (
    <Section id="verificar" title={t('acta.verify')} lead={t('acta.verifyText')}>
      <p>
        <b>{t('acta.hash')}</b>
      </p>
      <p className="acta-hash">
        <code>{hash}</code>
      </p>
      {matches ? (
        <p className="acta-matches">
          <Icon name="circle-check" /> {t('acta.matches')}
        </p>
      ) : null}
      <div className="screen-only">
        <p>{t('acta.command')}</p>
        <pre className="acta-raw">
          <code>{`sha256sum acta-${hash.slice(0, 12)}.json`}</code>
        </pre>
        <p className="muted">{t('acta.print')}</p>
        <details className="fold">
          <summary>{t('acta.raw')}</summary>
          <pre className="acta-raw">
            <code>{raw}</code>
          </pre>
        </details>
      </div>
    </Section>
  )
}
