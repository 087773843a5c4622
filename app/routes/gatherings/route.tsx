import '#app/i18n/sections/lists.ts'
import '#app/i18n/sections/registry.ts'
import '#app/i18n/sections/registry-lists.ts'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { useVocabularyOptions } from '#app/components/lists/facets.ts'
import { ListPage } from '#app/components/lists/ListPage.tsx'
import { ObjectGlyph } from '#app/components/records/ObjectGlyph.tsx'
import { ProvenanceBadge } from '#app/components/records/ProvenanceBadge.tsx'
import { DataTable } from '#app/components/ui/DataTable.tsx'
import { Num } from '#app/components/ui/Numbers.tsx'
import { GATHERING_KINDS, GATHERING_SORTS } from '#app/domain/gatherings.ts'
import { PROVENANCES } from '#app/domain/vocabularies.ts'
import { useFormat } from '#app/i18n/format.ts'
import { pageMeta } from '#app/i18n/meta.ts'
import { periodText } from '#app/i18n/period.ts'
import { followAction, pageLoader } from '#app/server/handlers.server.ts'
import { readGatheringList } from '#app/services/gatherings.server.ts'
import { readTopicFollows } from '#app/services/topic-follows.server.ts'

export const loader = pageLoader(async ({ context, url }) => ({
  ...(await readGatheringList(context.db, url.searchParams)),
  topics: await readTopicFollows(context.db, context.actor, 'gatherings', url.searchParams),
  meta: { title: context.t('registryLists.gatherings.title'), description: context.t('registryLists.gatherings.meta') },
}))

export const action = followAction

export const meta = pageMeta

export default function Gatherings() {
  const { t } = useTranslation()
  const { list, gatherings } = useLoaderData<typeof loader>()
  const options = useVocabularyOptions()
  return (
    <ListPage
      title={t('registryLists.gatherings.title')}
      lead={t('registryLists.gatherings.lead', { count: list.all })}
      list={list}
      facets={[
        { name: 'tipo', legend: t('lists.facet.tipo'), options: options('gatheringKind', GATHERING_KINDS), shown: 13 },
        { name: 'procedencia', legend: t('lists.facet.procedencia'), options: options('provenance', PROVENANCES) },
      ]}
      search={{ label: t('registryLists.gatherings.search'), placeholder: t('registryLists.gatherings.placeholder') }}
      count={
        <>
          <b>
            <Num value={list.total} />
          </b>{' '}
          {t('registryLists.gatherings.of', { all: list.all })}
        </>
      }
      sorts={GATHERING_SORTS.map(value => ({ value, label: t(`registryLists.sort.${value}`) }))}
      submitLabel={t('registryLists.gatherings.submit', { count: list.total })}
      empty={{
        glyph: <ObjectGlyph kind="gathering" size={28} />,
        noMatch: t('registryLists.gatherings.noMatch'),
        none: t('registryLists.gatherings.none'),
        noneText: t('registryLists.gatherings.noneText'),
      }}
    >
      <GatheringRows gatherings={gatherings} sort={list.sort} />
    </ListPage>
  )
}

interface GatheringRowsProps {
  gatherings: ReturnType<typeof useLoaderData<typeof loader>>['gatherings']
  sort: string
}

function GatheringRows({ gatherings, sort }: GatheringRowsProps) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <DataTable
      caption={t('registryLists.gatherings.title')}
      sort={sort}
      columns={[
        { key: 'title', label: t('registryLists.gatherings.column'), sort: { name: 'nombre', direction: 'ascending' } },
        { key: 'date', label: t('registry.date'), sort: { name: 'fecha', direction: 'descending' } },
        { key: 'place', label: t('registryLists.gatherings.place') },
        { key: 'attendance', label: t('registryLists.gatherings.attendance'), numeric: true },
        { key: 'provenance', label: t('registry.provenance') },
      ]}
    >
      {gatherings.map(({ startDate: from, endDate: to, precision, dateText: words, ...row }) => {
        const when = periodText(t, format, { from, to, precision, words })
        const place = [row.city, row.country].filter(Boolean).join(', ')
        return (
          <tr key={row.slug}>
            <th scope="row" className="row-title">
              <a href={`/encuentros/${row.slug}`}>{row.title}</a>
              <span className="cell-note">{t(`vocab.gatheringKind.${row.kind}` as 'vocab.gatheringKind.taller')}</span>
            </th>
            <td className={when ? undefined : 'row-empty'}>
              {when || <span className="faint">{t('registry.noDate')}</span>}
            </td>
            <td className={place ? undefined : 'row-empty'}>
              {place || <span className="faint">{t('registry.none')}</span>}
            </td>
            <td
              className={row.attendanceTotal === null ? 'number row-empty' : 'number'}
              data-label={t('registryLists.gatherings.attendance')}
            >
              {row.attendanceTotal === null ? null : format.number(row.attendanceTotal)}
            </td>
            <td>
              <ProvenanceBadge provenance={row.provenance} />
            </td>
          </tr>
        )
      })}
    </DataTable>
  )
}
