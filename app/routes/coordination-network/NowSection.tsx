import { useTranslation } from 'react-i18next'
import { Section } from '#app/components/ui/Section.tsx'
import { useFormat } from '#app/i18n/format.ts'
import type { NetworkAdvice } from '#app/services/network-advice.server.ts'

/** How the network stands, in words, over which ties. */
export function NowSection({ advice, isConfirmed }: { advice: NetworkAdvice; isConfirmed: boolean }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { shape, clusters, aloneClusters, dependent } = advice
  const pairs = format.number(shape.pairs)
  const nodes = format.number(shape.nodes)
  return (
    <Section
      id="hoy"
      title={t('networkAdvice.now.title')}
      lead={isConfirmed ? t('networkAdvice.now.lead_confirmed', { pairs }) : t('networkAdvice.now.lead_all', { pairs })}
    >
      <ul className="lined">
        <li>{t('networkAdvice.now.alone', { count: aloneClusters, clusters: format.number(clusters) })}</li>
        <li>{t('networkAdvice.now.parts', { count: shape.parts, nodes, largest: format.number(shape.largest) })}</li>
        <li>{t('networkAdvice.now.dependent', { count: dependent })}</li>
      </ul>
    </Section>
  )
}
