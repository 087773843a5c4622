import '#app/i18n/sections/chain.ts'
import '#app/i18n/sections/evidence.ts'
import '#app/i18n/sections/projects.ts'
import '#app/i18n/sections/registry.ts'
import '#app/i18n/sections/results.ts'
import { useLoaderData } from '@remix-run/react'
import { ChainSection } from '#app/components/chain/Chain.tsx'
import { EvidenceSection } from '#app/components/evidence/EvidenceSection.tsx'
import { HistoryAndSources } from '#app/components/registry/HistoryAndSources.tsx'
import { ResultsSection } from '#app/components/results/ResultsSection.tsx'
import { Detail } from '#app/components/ui/Panel.tsx'
import { pageMeta } from '#app/i18n/meta.ts'
import { pageLoader } from '#app/server/handlers.server.ts'
import { readChainAt } from '#app/services/chain.server.ts'
import { readFollow } from '#app/services/follows.server.ts'
import { readProjectPage } from '#app/services/project-page.server.ts'
import { readResultsOfProject } from '#app/services/result-page.server.ts'
import { projectAction } from './actions.server.ts'
import { BudgetSection } from './BudgetSection.tsx'
import { DocumentedBody } from './DocumentedBody.tsx'
import { FactsPanel } from './FactsPanel.tsx'
import { MilestonesSection } from './MilestonesSection.tsx'
import { MovesSection } from './MovesSection.tsx'
import { PartiesSection } from './PartiesSection.tsx'
import { ProjectHead } from './ProjectHead.tsx'
import { Purpose } from './Purpose.tsx'
import { UpdatesSection } from './UpdatesSection.tsx'
import { YourSide } from './YourSide.tsx'

export const meta = pageMeta

export const loader = pageLoader(async ({ context, params, url }) => {
  const { db, actor, language, now } = context
  const { id: _, ...page } = await readProjectPage(db, actor, params.slug ?? '', language, now)
  const { code, title, description } = page.project
  return {
    ...page,
    follow: await readFollow(db, actor, url.pathname),
    answers: await readChainAt(db, url.pathname, language, now),
    measured: await readResultsOfProject(db, actor, page.project.slug, language),
    meta: { title: code ? `${code} ${title}` : title, description: description?.slice(0, 200) ?? undefined },
  }
})

export const action = projectAction

/** After a refusal too: the page shows what the record has become. */
export const shouldRevalidate = () => true

export default function ProjectPage() {
  const page = useLoaderData<typeof loader>()
  const { project, parties, you } = page
  const isKept = !project.isDocumented
  return (
    <div className="page">
      <ProjectHead project={project} parties={parties} you={you} progress={page.progress} />
      {page.answers ? <ChainSection chain={page.answers.chain} here="project" /> : null}
      <Detail
        side={
          <>
            {you && isKept ? (
              <YourSide project={project} parties={parties} milestones={page.milestones} today={page.today} you={you} />
            ) : null}
            <FactsPanel project={project} recordedBy={page.recordedBy} initiative={page.initiative} />
          </>
        }
      >
        {isKept ? (
          <Kept />
        ) : (
          <DocumentedBody figures={page.figures} isMeasured={page.measured.results.length > 0} parties={parties} />
        )}
        {isKept || page.measured.results.length > 0 ? <ResultsSection slug={project.slug} {...page.measured} /> : null}
        <HistoryAndSources
          subject={{ type: 'project', key: project.slug }}
          history={page.events}
          sources={page.sources}
          isDemo={project.isDemo}
        />
      </Detail>
    </div>
  )
}

/** A project that its parties keep here. */
function Kept() {
  const { project, bottlenecks, parties, milestones, progress, budget, updates, evidence, moves, you, today } =
    useLoaderData<typeof loader>()
  return (
    <>
      <Purpose project={project} bottlenecks={bottlenecks} />
      <MilestonesSection milestones={milestones} progress={progress} parties={parties} you={you} today={today} />
      <BudgetSection budget={budget} canPlan={you?.canPlan ?? false} />
      <PartiesSection parties={parties} />
      <UpdatesSection updates={updates} canPost={you?.canPostUpdate ?? false} />
      <EvidenceSection evidence={evidence} canAdd={you?.canAddEvidence ?? false} />
      <MovesSection moves={moves} />
    </>
  )
}
