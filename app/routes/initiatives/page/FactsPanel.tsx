import { useTranslation } from 'react-i18next'
import { DefinitionList } from '#app/components/ui/DefinitionList.tsx'
import { Panel } from '#app/components/ui/Panel.tsx'
import { useFormat } from '#app/i18n/format.ts'
import type { InitiativePage } from '#app/services/initiative-page.server.ts'

/** The facts at a glance. */
export function FactsPanel({ page }: { page: InitiativePage }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { initiative, leader, alliance, acta, project } = page
  const { areas, minimumClusters, closesOn, rule, votingEndsOn, publishedAt, decidedAt } = initiative
  return (
    <Panel title={t('initiatives.page.facts')}>
      <DefinitionList
        items={[
          {
            term: t('initiatives.page.leader'),
            value: leader ? <a href={`/clusteres/${leader.slug}`}>{leader.name}</a> : null,
          },
          {
            term: t('initiatives.page.areas'),
            value: format.list(areas.map(area => t(`vocab.allianceArea.${area}`))),
          },
          {
            term: t('initiatives.page.minimum'),
            value: t('initiatives.page.minimumValue', { count: minimumClusters }),
          },
          { term: t('initiatives.page.closesOn'), value: closesOn ? format.date(closesOn) : null },
          {
            term: t('initiatives.page.rule'),
            value: (
              <>
                {t(`initiatives.rule.${rule}`)}
                <span className="cell-note">{t(`initiatives.ruleHelp.${rule}`)}</span>
              </>
            ),
          },
          { term: t('initiatives.page.votingEnds'), value: votingEndsOn ? format.date(votingEndsOn) : null },
          {
            term: t('initiatives.page.alliance'),
            value: alliance ? <a href={`/alianzas/${alliance.slug}`}>{alliance.title}</a> : null,
          },
          { term: t('initiatives.page.published'), value: publishedAt ? format.date(publishedAt) : null },
          { term: t('initiatives.page.decidedOn'), value: decidedAt ? format.date(decidedAt) : null },
          {
            term: t('initiatives.page.acta'),
            value: acta ? (
              <a href={`/actas/${acta}`} className="code">
                {acta.slice(0, 12)}…
              </a>
            ) : null,
          },
          {
            term: t('initiatives.page.project'),
            value: project ? <a href={`/proyectos/${project.slug}`}>{project.code ?? project.title}</a> : null,
          },
        ]}
      />
    </Panel>
  )
}
