import { useTranslation } from 'react-i18next'

interface Words {
  meaning: string
  range: string
  caution: string
}

/** What a metric means, between what values, and when not to trust it. */
export function WhatMetricSays({ words, open }: { words: Words; open?: boolean }) {
  const { t } = useTranslation()
  return (
    <details className="metric-words" open={open}>
      <summary>{t('mapMetrics.meaning')}</summary>
      <p>{words.meaning}</p>
      <dl>
        <dt>{t('mapMetrics.range')}</dt>
        <dd>{words.range}</dd>
        <dt>{t('mapMetrics.caution')}</dt>
        <dd>{words.caution}</dd>
      </dl>
    </details>
  )
}
