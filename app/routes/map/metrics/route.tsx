import '#app/i18n/sections/lists.ts'
import '#app/i18n/sections/map.ts'
import '#app/i18n/sections/map-metrics.ts'
import '#app/i18n/sections/metrics-page.ts'
import { useLoaderData, useLocation } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { IgnoredValues } from '#app/components/lists/IgnoredValues.tsx'
import { ConfirmedSwitch } from '#app/components/network-metrics/ConfirmedSwitch.tsx'
import { NotYet } from '#app/components/network-metrics/NotYet.tsx'
import { ButtonLink } from '#app/components/ui/Button.tsx'
import { hrefOf, withParams } from '#app/components/ui/hrefs.ts'
import { PageHead } from '#app/components/ui/PageHead.tsx'
import { readMetricsQuery, scopeInAddress } from '#app/domain/metrics-page.ts'
import { useFormat } from '#app/i18n/format.ts'
import { pageMeta } from '#app/i18n/meta.ts'
import { pageLoader } from '#app/server/handlers.server.ts'
import { readMetricsPage } from '#app/services/metrics-page.server.ts'
import { GroupTables } from './GroupTables.tsx'
import { MetricsForm } from './MetricsForm.tsx'
import { NetworkFigures } from './NetworkFigures.tsx'
import { RankingTable } from './RankingTable.tsx'

export const meta = pageMeta

export const loader = pageLoader(async ({ context, url }) => {
  const { db, language, t } = context
  const query = readMetricsQuery(url.searchParams)
  const page = await readMetricsPage(db, query, language)
  if (page.content === null) context.passing = true
  return { query, page, meta: { title: t('mapMetrics.title'), description: t('mapMetrics.lead') } }
})

export default function MetricsPage() {
  const { query, page } = useLoaderData<typeof loader>()
  const { t } = useTranslation()
  const format = useFormat()
  const { pathname, search } = useLocation()
  const { content } = page
  const scope = scopeInAddress(query)
  return (
    <div className="page">
      <PageHead
        title={t('mapMetrics.title')}
        lead={t('mapMetrics.lead')}
        actions={
          <>
            <ButtonLink href={`/mapa?tamano=${query.metric}&color=${query.metric}${scope}`}>
              {t('metricsPage.map')}
            </ButtonLink>
            <ButtonLink href={`/mapa/metricas.csv${scope.replace('&', '?')}`} icon="download">
              {t('metricsPage.csv')}
            </ButtonLink>
          </>
        }
      />
      <IgnoredValues ignored={query.ignored} />
      <ConfirmedSwitch
        confirmed={query.confirmed}
        hrefOf={on => hrefOf(pathname, withParams(search, { confirmados: on ? 'si' : null }))}
      />
      <MetricsForm query={query} options={page.options} />
      <p className="results-head" role="status">
        {query.at ? t('mapMetrics.onDay', { date: format.date(query.at) }) : t('mapMetrics.anyDay')}{' '}
        {content
          ? t('mapMetrics.counted', {
              nodes: t('mapMetrics.nodes', { count: content.counted.nodes }),
              pairs: t('mapMetrics.pairs', { count: content.counted.pairs }),
            })
          : null}{' '}
        {content?.counted.few ? <b>{t('mapMetrics.few')}</b> : null}
      </p>
      {content === null ? (
        <NotYet
          state={page.state === 'failed' ? 'failed' : 'computing'}
          text={t(page.state === 'failed' ? 'mapMetrics.failed' : 'mapMetrics.computingPage')}
          asksAgain
        />
      ) : (
        <>
          <RankingTable query={query} words={page.words} table={content.table} />
          <NetworkFigures figures={content.figures} parts={content.parts} />
          <GroupTables content={content} />
        </>
      )}
    </div>
  )
}
