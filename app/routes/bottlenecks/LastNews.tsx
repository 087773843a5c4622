import { useTranslation } from 'react-i18next'
import { useFormat } from '#app/i18n/format.ts'
import type { ListedBottleneck } from '#app/services/bottlenecks.server.ts'

type Last = NonNullable<ListedBottleneck['last']>

/** What happened last, in a few words, and when. */
export function LastNews({ last }: { last: Last }) {
  const format = useFormat()
  return (
    <>
      {useWords(last)}{' '}
      <time className="cell-note" dateTime={last.recordedAt}>
        {format.date(last.recordedAt)}
      </time>
    </>
  )
}

function useWords({ verb, who, severity, to }: Last): string {
  const { t } = useTranslation()
  const name = who ?? t('bottlenecks.last.coordination')
  switch (verb) {
    case 'bottleneck.imported':
      return t('bottlenecks.last.imported')
    case 'bottleneck.accepted':
      return t('bottlenecks.last.accepted')
    case 'bottleneck.moved':
      return to ? t('bottlenecks.last.moved', { to: t(`vocab.bottleneckStatus.${to}`) }) : t('bottlenecks.last.changed')
    case 'bottleneck.severity-reported':
      return t('bottlenecks.last.severityReported', { who: name, severity: severity ?? '' })
    case 'bottleneck.severity-withdrawn':
      return t('bottlenecks.last.severityWithdrawn', { who: name })
    case 'bottleneck.news-posted':
      return who ? t('bottlenecks.last.news', { who }) : t('bottlenecks.last.newsCoordination')
    default:
      return t('bottlenecks.last.changed')
  }
}
