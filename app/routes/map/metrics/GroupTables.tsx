import { useTranslation } from 'react-i18next'
import { WhatMetricSays } from '#app/components/network-metrics/WhatMetricSays.tsx'
import { RegionMark } from '#app/components/records/Swatches.tsx'
import { DataTable } from '#app/components/ui/DataTable.tsx'
import { Section } from '#app/components/ui/Section.tsx'
import { recordPath } from '#app/domain/addresses.ts'
import type { MapNodeName } from '#app/domain/map-panel.ts'
import { useFormat } from '#app/i18n/format.ts'
import type { readMetricsPage } from '#app/services/metrics-page.server.ts'

type Content = NonNullable<Awaited<ReturnType<typeof readMetricsPage>>['content']>

/** Regions, communities and bridges: what is said of parts of the network. */
export function GroupTables({ content }: { content: Content }) {
  return (
    <>
      <Openness openness={content.openness} />
      <Communities content={content} />
      <Bridges bridges={content.bridges} words={content.figures.bridges.words} />
    </>
  )
}

function Openness({ openness }: Pick<Content, 'openness'>) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <Section id="regiones" title={t('metricsPage.regions')} lead={openness.words.label}>
      <WhatMetricSays words={openness.words} />
      <DataTable
        caption={openness.words.label}
        columns={[
          { key: 'region', label: t('metricsPage.region') },
          { key: 'size', label: t('metricsPage.members'), numeric: true },
          { key: 'value', label: t('metricsPage.openness'), numeric: true },
        ]}
        stacks={false}
      >
        {openness.regions.map(({ region, size, value, few }) => (
          <tr key={region}>
            <th scope="row">
              <RegionMark region={region} />
            </th>
            <td className="number">
              {format.number(size)}
              {few ? <span className="cell-note">{t('metricsPage.fewMark')}</span> : null}
            </td>
            <td className="number">{value}</td>
          </tr>
        ))}
        <tr>
          <th scope="row">{t('metricsPage.wholeNetwork')}</th>
          <td />
          <td className="number">
            <b>{openness.whole}</b>
          </td>
        </tr>
      </DataTable>
    </Section>
  )
}

function Communities({ content }: { content: Content }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { communities, moreCommunities, figures } = content
  if (communities.length === 0) return null
  return (
    <Section id="comunidades" title={t('metricsPage.communities')}>
      <WhatMetricSays words={figures.communities.words} />
      <DataTable
        caption={t('metricsPage.communitiesCaption')}
        columns={[
          { key: 'name', label: t('mapMetrics.communityLabel') },
          { key: 'known', label: t('metricsPage.known') },
          { key: 'size', label: t('metricsPage.members'), numeric: true },
          { key: 'within', label: t('metricsPage.within'), numeric: true },
        ]}
      >
        {communities.map(({ name, size, within, few, members }) => (
          <tr key={name}>
            <th scope="row" className="row-title">
              {t('mapMetrics.community', { name })}
            </th>
            <td className="row-wide" data-label={t('metricsPage.known')}>
              {members.map((member, i) => (
                <span key={member.slug}>
                  {i > 0 ? ', ' : null}
                  <NodeLink node={member} />
                </span>
              ))}
            </td>
            <td className="number" data-label={t('metricsPage.members')}>
              {format.number(size)}
              {few ? <span className="cell-note">{t('metricsPage.fewMark')}</span> : null}
            </td>
            <td className="number" data-label={t('metricsPage.within')}>
              {within}
            </td>
          </tr>
        ))}
      </DataTable>
      {moreCommunities > 0 ? (
        <p className="map-note">{t('metricsPage.moreCommunities', { count: moreCommunities })}</p>
      ) : null}
    </Section>
  )
}

function Bridges({ bridges, words }: Pick<Content, 'bridges'> & { words: Content['figures']['bridges']['words'] }) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <Section id="puentes" title={t('metricsPage.bridges')}>
      <WhatMetricSays words={words} />
      {bridges.length === 0 ? (
        <p>{t('metricsPage.noBridges')}</p>
      ) : (
        <DataTable
          caption={t('metricsPage.bridgesCaption')}
          columns={[
            { key: 'a', label: t('metricsPage.between') },
            { key: 'b', label: t('metricsPage.and') },
            { key: 'parted', label: t('metricsPage.parted'), numeric: true },
          ]}
        >
          {bridges.map(({ a, b, parted }) => (
            <tr key={`${a.slug} ${b.slug}`}>
              <th scope="row" className="row-title">
                <NodeLink node={a} />
              </th>
              <td data-label={t('metricsPage.and')}>
                <NodeLink node={b} />
              </td>
              <td className="number" data-label={t('metricsPage.parted')}>
                {format.number(parted)}
              </td>
            </tr>
          ))}
        </DataTable>
      )}
    </Section>
  )
}

function NodeLink({ node: { kind, slug, name } }: { node: MapNodeName }) {
  return <a href={recordPath(kind, slug)}>{name}</a>
}
