import { useTranslation } from 'react-i18next'
import { DataTable } from '#app/components/ui/DataTable.tsx'
import { Section } from '#app/components/ui/Section.tsx'
import { PRIORITY_PARTS, type PriorityPart } from '#app/domain/priority.ts'
import { useFormat } from '#app/i18n/format.ts'
import type { BottleneckPage } from '#app/services/bottleneck-page.server.ts'

type Props = Pick<BottleneckPage, 'priority' | 'bottleneck'>

/** How pressing it is, as a sentence and as the parts that add up to it; never a number alone. */
export function PrioritySection({ priority, bottleneck }: Props) {
  const { t } = useTranslation()
  return (
    <Section
      id="prioridad"
      title={
        priority ? t('bottlenecks.priority.title', { score: priority.score }) : t('bottlenecks.priority.unknownTitle')
      }
      lead={
        priority ? (
          <PrioritySentence parts={priority.parts} bottleneck={bottleneck} />
        ) : (
          t('bottlenecks.priority.unknown')
        )
      }
      action={<a href="/metodologia#prioridad">{t('bottlenecks.priority.how')}</a>}
    >
      {priority ? <PriorityTable parts={priority.parts} score={priority.score} /> : null}
    </Section>
  )
}

function PrioritySentence({ parts, bottleneck }: { parts: readonly PriorityPart[] } & Pick<Props, 'bottleneck'>) {
  const { t } = useTranslation()
  const value = (name: PriorityPart['name']) => parts.find(part => part.name === name)?.value ?? 0
  const { resolvability, horizon } = bottleneck
  const action =
    resolvability && horizon
      ? t('bottlenecks.priority.actionSaid', {
          resolvability: t(`vocab.resolvability.${resolvability}`).toLowerCase(),
          horizon: t(`vocab.horizon.${horizon}`).toLowerCase(),
        })
      : t('bottlenecks.priority.actionUnknown')
  return (
    <>
      {t('bottlenecks.priority.clustersSay', { count: value('clusters') })}{' '}
      {t('bottlenecks.priority.regionsSay', { count: value('regions') })}{' '}
      {t('bottlenecks.priority.severitySays', { sum: value('severity'), most: PRIORITY_PARTS.severity.full })} {action}
    </>
  )
}

function PriorityTable({ parts, score }: { parts: readonly PriorityPart[]; score: number }) {
  const { t } = useTranslation()
  const format = useFormat()
  const digits = { maximumFractionDigits: 1 }
  return (
    <DataTable
      caption={t('bottlenecks.priority.table')}
      stacks={false}
      columns={[
        { key: 'part', label: t('bottlenecks.priority.part') },
        { key: 'value', label: t('bottlenecks.priority.counted'), numeric: true },
        { key: 'points', label: t('bottlenecks.priority.points'), numeric: true },
      ]}
    >
      {parts.map(({ name, value, points, weight }) => (
        <tr key={name}>
          <th scope="row">{t(`bottlenecks.priority.parts.${name}`)}</th>
          <td className="number">
            {t('bottlenecks.priority.ofFull', {
              value: format.number(value, digits),
              full: format.number(PRIORITY_PARTS[name].full, digits),
            })}
          </td>
          <td className="number">{t('bottlenecks.priority.ofFull', { value: points, full: weight })}</td>
        </tr>
      ))}
      <tr>
        <th scope="row">
          <b>{t('bottlenecks.priority.total')}</b>
        </th>
        <td />
        <td className="number">
          <b>{t('bottlenecks.priority.ofFull', { value: score, full: 100 })}</b>
        </td>
      </tr>
    </DataTable>
  )
}
