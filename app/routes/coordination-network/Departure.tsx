import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { useFormat } from '#app/i18n/format.ts'
import type { ShownDeparture } from '#app/services/network-advice.server.ts'

/** What the network would lose without somebody, in words. */
export function Departure({ departure }: { departure: ShownDeparture }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { node, before, after, lostPairs, leftAlone, cutOff } = departure
  const names = (named: readonly { name: string }[], count: number) =>
    namesOf(
      t,
      format.list(named.map(one => one.name)),
      count - named.length,
      named.map(one => one.name),
    )
  return (
    <div className="departure" role="status">
      <h3>{t('networkAdvice.leaving.heading', { name: node.name })}</h3>
      <ul className="lined">
        <li>{t('networkAdvice.leaving.pairs', { count: lostPairs })}</li>
        <li>
          {t('networkAdvice.leaving.parts', {
            count: after.parts === before.parts ? 0 : 2,
            before: format.number(before.parts),
            after: format.number(after.parts),
            beforeLargest: format.number(before.largest),
            afterLargest: format.number(after.largest),
            nodes: format.number(before.nodes),
          })}
        </li>
        <li>
          {t('networkAdvice.leaving.alone', {
            count: leftAlone.count,
            names: names(leftAlone.named, leftAlone.count),
          })}
        </li>
        <li>
          {t('networkAdvice.leaving.cutOff', {
            count: cutOff.count,
            clusters: cutOff.clusters,
            names: names(cutOff.named, cutOff.count),
          })}
        </li>
      </ul>
    </div>
  )
}

function namesOf(t: TFunction, all: string, more: number, names: readonly string[]): string {
  return more > 0 ? t('networkAdvice.leaving.more', { names: names.join(', '), count: more }) : all
}
