import '#app/i18n/sections/profile.ts'
import '#app/i18n/sections/registry.ts'
import '#app/i18n/sections/registry-lists.ts'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { ObjectName } from '#app/components/records/ObjectGlyph.tsx'
import { ProvenanceBadge } from '#app/components/records/ProvenanceBadge.tsx'
import { FigureTable } from '#app/components/registry/FigureTable.tsx'
import { HistoryAndSources } from '#app/components/registry/HistoryAndSources.tsx'
import { PartyList } from '#app/components/registry/PartyList.tsx'
import { Breadcrumbs } from '#app/components/ui/Breadcrumbs.tsx'
import { DefinitionList } from '#app/components/ui/DefinitionList.tsx'
import { PageHead } from '#app/components/ui/PageHead.tsx'
import { Detail, Panel } from '#app/components/ui/Panel.tsx'
import { Section } from '#app/components/ui/Section.tsx'
import { useFormat } from '#app/i18n/format.ts'
import { pageMeta } from '#app/i18n/meta.ts'
import { periodText } from '#app/i18n/period.ts'
import { followAction, pageLoader } from '#app/server/handlers.server.ts'
import { readFollow } from '#app/services/follows.server.ts'
import { readGatheringPage } from '#app/services/gatherings.server.ts'
import { readTimeline } from '#app/services/timeline.server.ts'

const HISTORY_SHOWN = 12

export const loader = pageLoader(async ({ context, params, url }) => {
  const { db, actor, language } = context
  const { id, ...page } = await readGatheringPage(db, params.slug ?? '', language)
  return {
    ...page,
    follow: await readFollow(db, actor, url.pathname),
    history: await readTimeline(db, actor, { type: 'gathering', id }, language, HISTORY_SHOWN),
    meta: { title: page.gathering.title, description: page.gathering.description ?? undefined },
  }
})

export const action = followAction

export const meta = pageMeta

export default function GatheringPage() {
  const { t } = useTranslation()
  const format = useFormat()
  const { gathering, organizers, participants, figures, history, sources } = useLoaderData<typeof loader>()
  const { startDate: from, endDate: to, precision, dateText: words } = gathering
  const kind = t(`vocab.gatheringKind.${gathering.kind}` as 'vocab.gatheringKind.taller')
  const when = periodText(t, format, { from, to, precision, words })
  const place = [gathering.city, gathering.country].filter(Boolean).join(', ')
  const people = (count: number | null) => (count === null ? null : format.number(count))
  return (
    <div className="page">
      <Breadcrumbs
        crumbs={[{ label: t('registryLists.gatherings.title'), href: '/encuentros' }, { label: gathering.title }]}
      />
      <PageHead
        object={
          <>
            <ObjectName kind="gathering">{kind}</ObjectName>
            <ProvenanceBadge provenance={gathering.provenance} />
          </>
        }
        title={gathering.title}
        lead={gathering.description}
        marks={
          <>
            {when ? <span>{when}</span> : null}
            {place ? <span>{place}</span> : null}
          </>
        }
      />
      <Detail
        side={
          <Panel title={t('profile.sheet.title')}>
            <DefinitionList
              items={[
                { term: t('registryLists.gatherings.kind'), value: kind },
                { term: t('registry.date'), value: when },
                { term: t('registry.dateWords'), value: from ? words : null },
                { term: t('registryLists.gatherings.place'), value: place },
                { term: t('registryLists.gatherings.modality'), value: gathering.modality },
                { term: t('registryLists.gatherings.attendance'), value: people(gathering.attendanceTotal) },
                { term: t('registryLists.gatherings.attendanceInPerson'), value: people(gathering.attendanceInPerson) },
                { term: t('registryLists.gatherings.attendanceVirtual'), value: people(gathering.attendanceVirtual) },
              ]}
            />
          </Panel>
        }
      >
        {figures.length > 0 ? (
          <Section id="cifras" title={t('registry.projects.figures')} lead={t('registry.projects.figuresLead')}>
            <FigureTable figures={figures} caption={t('registry.projects.figures')} />
          </Section>
        ) : null}
        {organizers.length > 0 ? (
          <Section id="organizan" title={t('registryLists.gatherings.organizers')}>
            <PartyList parties={organizers} />
          </Section>
        ) : null}
        {participants.length > 0 ? (
          <Section id="participan" title={t('registryLists.gatherings.participants')}>
            <PartyList parties={participants} />
          </Section>
        ) : null}
        <HistoryAndSources
          subject={{ type: 'gathering', key: gathering.slug }}
          history={history}
          sources={sources}
          isDemo={false}
        />
      </Detail>
    </div>
  )
}
