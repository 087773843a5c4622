import '#app/i18n/sections/activity.ts'
import '#app/i18n/sections/lists.ts'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { IgnoredValues } from '#app/components/lists/IgnoredValues.tsx'
import { EventTimeline } from '#app/components/records/EventTimeline.tsx'
import { ObjectName } from '#app/components/records/ObjectGlyph.tsx'
import { AppliedFilters } from '#app/components/ui/AppliedFilters.tsx'
import { EmptyState } from '#app/components/ui/EmptyState.tsx'
import { FilterRail } from '#app/components/ui/FilterRail.tsx'
import { PageHead } from '#app/components/ui/PageHead.tsx'
import { Pagination } from '#app/components/ui/Pagination.tsx'
import { SUBJECT_TYPES } from '#app/domain/vocabularies.ts'
import { pageMeta } from '#app/i18n/meta.ts'
import { pageLoader } from '#app/server/handlers.server.ts'
import { readActivity } from '#app/services/activity.server.ts'

export const loader = pageLoader(async ({ context, url }) => ({
  ...(await readActivity(context.db, url.searchParams, context.language)),
  meta: { title: context.t('activity.title'), description: context.t('activity.lead') },
}))

export const meta = pageMeta

export default function Activity() {
  const { t } = useTranslation()
  const { events, types, total, counts, page, pages, ignored } = useLoaderData<typeof loader>()
  const nameOf = (type: (typeof SUBJECT_TYPES)[number]) => t(`vocab.subjectType.${type}`)
  return (
    <div className="page">
      <PageHead
        title={t('activity.title')}
        lead={t('activity.lead')}
        actions={<a href="/actividad.atom">{t('activity.feed')}</a>}
      />
      <IgnoredValues ignored={ignored} />
      <div className="with-rail">
        <FilterRail
          groups={[
            {
              name: 'tipo',
              legend: t('lists.facet.tipo'),
              chosen: types,
              options: SUBJECT_TYPES.map(type => ({
                value: type,
                label: <ObjectName kind={type}>{nameOf(type)}</ObjectName>,
                count: counts[type],
              })),
            },
          ]}
          applied={types.length}
          submitLabel={t('activity.filter')}
        />
        <section aria-label={t('lists.results')}>
          <div className="results-head">
            <p className="results-count" role="status">
              {t('activity.count', { count: total })}
            </p>
            <AppliedFilters filters={types.map(type => ({ name: 'tipo', value: type, label: nameOf(type) }))} />
          </div>
          {total === 0 ? <EmptyState level={2} title={t('activity.none')} /> : <EventTimeline events={events} />}
          <Pagination page={page} pages={pages} />
        </section>
      </div>
    </div>
  )
}
