import '#app/i18n/sections/chain.ts'
import '#app/i18n/sections/registry.ts'
import '#app/i18n/sections/result-page.ts'
import '#app/i18n/sections/results.ts'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { ChainSection } from '#app/components/chain/Chain.tsx'
import { ObjectName } from '#app/components/records/ObjectGlyph.tsx'
import { ProvenanceBadge } from '#app/components/records/ProvenanceBadge.tsx'
import { HistoryAndSources } from '#app/components/registry/HistoryAndSources.tsx'
import { ResultProgress } from '#app/components/results/ResultProgress.tsx'
import { Breadcrumbs } from '#app/components/ui/Breadcrumbs.tsx'
import { DefinitionList } from '#app/components/ui/DefinitionList.tsx'
import { PageHead } from '#app/components/ui/PageHead.tsx'
import { Detail, Panel } from '#app/components/ui/Panel.tsx'
import { useFormat } from '#app/i18n/format.ts'
import { pageMeta } from '#app/i18n/meta.ts'
import { quantityText } from '#app/i18n/quantity.ts'
import { pageLoader } from '#app/server/handlers.server.ts'
import { readChainAt } from '#app/services/chain.server.ts'
import { readFollow } from '#app/services/follows.server.ts'
import { type ResultPage as Page, readResultPage } from '#app/services/result-page.server.ts'
import { resultAction } from './action.server.ts'
import { AddReadingForm, GoalForm } from './Forms.tsx'
import { ReadingsSection } from './ReadingsSection.tsx'
import { ResultChart } from './ResultChart.tsx'

export const meta = pageMeta

export const loader = pageLoader(async ({ context, params, url }) => {
  const { db, actor, language, now } = context
  const page = await readResultPage(db, actor, params.id ?? '', language, now)
  return {
    ...page,
    follow: await readFollow(db, actor, url.pathname),
    answers: await readChainAt(db, url.pathname, language, now),
    meta: { title: page.result.indicator, description: page.project.title },
  }
})

export const action = resultAction

/** After a refusal too: the page shows what the record has become. */
export const shouldRevalidate = () => true

export default function ResultPage() {
  const { t } = useTranslation()
  const page = useLoaderData<typeof loader>()
  const { result, project } = page
  const projectName = [project.code, project.title].filter(Boolean).join(' ')
  return (
    <div className="page">
      <Breadcrumbs
        crumbs={[
          { label: t('registry.projects.title'), href: '/proyectos' },
          { label: project.code ?? project.title, href: `/proyectos/${project.slug}` },
          { label: t('resultPage.title') },
        ]}
      />
      <PageHead
        object={
          <>
            <ObjectName kind="result">{t('vocab.subjectType.result')}</ObjectName>
            <ProvenanceBadge provenance={result.provenance} />
          </>
        }
        title={<bdi>{result.indicator}</bdi>}
        lead={useFinding(page)}
      />
      {page.answers ? <ChainSection chain={page.answers.chain} here="result" /> : null}
      <Detail
        side={
          <>
            <Panel title={t('resultPage.page.facts')}>
              <DefinitionList items={useFacts(page)} />
              <p>
                {t('resultPage.page.of')} <a href={`/proyectos/${project.slug}`}>{projectName}</a>
              </p>
            </Panel>
            {page.mayDefine ? <GoalForm key={result.version} result={result} /> : null}
          </>
        }
      >
        <ResultChart result={result} readings={page.readings} />
        <ReadingsSection page={page} />
        {page.mayReport ? <AddReadingForm unit={result.unit} today={page.today} /> : null}
        <HistoryAndSources
          subject={{ type: 'result', key: result.id }}
          history={page.events}
          sources={page.sources}
          isDemo={project.isDemo}
        />
      </Detail>
    </div>
  )
}

type Shown = Pick<Page, 'result'>

/** What the newest reading says, in a sentence. */
function useFinding({ result }: Shown): string {
  const { t } = useTranslation()
  const format = useFormat()
  const { latest, target, unit, isMet, progress, isDocumented } = result
  if (!latest) return t('resultPage.page.nothing')
  const value = quantityText(format, latest.value, unit, latest.comparator)
  if (isDocumented) return t('resultPage.page.findingDocumented', { value })
  const goal = target === null ? '' : quantityText(format, target, unit)
  if (isMet) return t('resultPage.page.findingMet', { value, target: goal })
  if (target === null || progress === null) return t('resultPage.page.finding', { value })
  return t('resultPage.page.findingProgress', { value, target: goal, percent: format.percent(progress) })
}

function useFacts({ result }: Shown) {
  const { t } = useTranslation()
  const format = useFormat()
  const { baseline, baselineOn, target, unit, direction, isMet, progress } = result
  const good = direction === 'up' ? 'goodUp' : direction === 'down' ? 'goodDown' : 'goodUnknown'
  return [
    {
      term: t('results.section.baseline'),
      value:
        baseline === null
          ? t('results.section.unknown')
          : [quantityText(format, baseline, unit), baselineOn ? format.date(baselineOn) : null]
              .filter(Boolean)
              .join(', '),
    },
    {
      term: t('results.section.target'),
      value: target === null ? t('results.section.noTarget') : quantityText(format, target, unit),
    },
    { term: t('results.section.progress'), value: <ResultProgress progress={progress} isMet={isMet} /> },
    { term: t('resultPage.page.direction'), value: t(`resultPage.page.${good}`) },
  ]
}
