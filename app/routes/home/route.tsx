import '#app/i18n/sections/home.ts'
import '#app/i18n/sections/map.ts'
import '#app/i18n/sections/registry.ts'
import { useLoaderData } from '@remix-run/react'
import { pageMeta } from '#app/i18n/meta.ts'
import { pageLoader } from '#app/server/handlers.server.ts'
import { readHome } from '#app/services/home.server.ts'
import { readWorkspace } from '#app/services/workspace.server.ts'
import { Figures } from './Figures.tsx'
import { Hero } from './Hero.tsx'
import { Jobs } from './Jobs.tsx'
import { OpenBottlenecks } from './OpenBottlenecks.tsx'
import { ProvenanceKey } from './ProvenanceKey.tsx'
import { PublicReading } from './PublicReading.tsx'
import { WorkspaceHead } from './WorkspaceHead.tsx'

export const loader = pageLoader(async ({ context }) => {
  const { db, actor, language, now, t } = context
  return {
    ...(await readHome(db, language, now)),
    workspace: await readWorkspace(db, actor, language, now),
    meta: { title: t('home.title'), description: t('home.meta') },
  }
})

export const meta = pageMeta

export default function Home() {
  const { preview, figures, latest, alliance, open, openTotal, places, workspace } = useLoaderData<typeof loader>()
  return (
    <>
      {workspace ? <WorkspaceHead workspace={workspace} /> : <Hero preview={preview} latest={latest} />}
      <div className="page home">
        {workspace ? null : <Jobs alliance={alliance} bottleneck={open[0] ?? null} places={places} />}
        <div className="home-two">
          <OpenBottlenecks bottlenecks={open} total={openTotal} />
          <PublicReading />
        </div>
        {workspace ? null : (
          <>
            <ProvenanceKey />
            <Figures figures={figures} />
          </>
        )}
      </div>
    </>
  )
}
