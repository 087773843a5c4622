import '#app/i18n/sections/bulletins.ts'
import '#app/i18n/sections/lists.ts'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { BulletinAbout } from '#app/components/bulletins/BulletinAbout.tsx'
import { useVocabularyOptions } from '#app/components/lists/facets.ts'
import { ListPage } from '#app/components/lists/ListPage.tsx'
import { ObjectGlyph } from '#app/components/records/ObjectGlyph.tsx'
import { ButtonLink } from '#app/components/ui/Button.tsx'
import { DataTable } from '#app/components/ui/DataTable.tsx'
import { EmptyState } from '#app/components/ui/EmptyState.tsx'
import { Num } from '#app/components/ui/Numbers.tsx'
import { PageHead } from '#app/components/ui/PageHead.tsx'
import { BULLETIN_SCOPES } from '#app/domain/bulletins.ts'
import { groupBy } from '#app/domain/group.ts'
import { REGIONS, type Region } from '#app/domain/vocabularies.ts'
import { useFormat } from '#app/i18n/format.ts'
import { pageMeta } from '#app/i18n/meta.ts'
import { pageLoader } from '#app/server/handlers.server.ts'
import { readBulletinList } from '#app/services/bulletin-reading.server.ts'

export const loader = pageLoader(async ({ context, url }) => ({
  ...(await readBulletinList(context.db, url.searchParams, context.language)),
  meta: { title: context.t('bulletins.title'), description: context.t('bulletins.meta') },
}))

export const meta = pageMeta

/** `/boletines`: what came of each quarter, as the coordination told it. */
export default function Bulletins() {
  const { t } = useTranslation()
  const { list, years, bulletins } = useLoaderData<typeof loader>()
  const options = useVocabularyOptions()
  if (list.all === 0) return <NoBulletins />
  const byYear = groupBy(bulletins, ({ period }) => period.slice(0, 4))
  return (
    <ListPage
      title={t('bulletins.title')}
      lead={t('bulletins.lead', { count: list.all })}
      actions={
        <ButtonLink href="/cuenta/correos" icon="mail">
          {t('bulletins.subscribe')}
        </ButtonLink>
      }
      list={list}
      facets={[
        {
          name: 'anio',
          legend: t('bulletins.facet.anio'),
          options: years.map(year => ({ value: year, label: year })),
          shown: 6,
        },
        {
          name: 'alcance',
          legend: t('bulletins.facet.alcance'),
          options: BULLETIN_SCOPES.map(value => ({ value, label: t(`bulletins.scope.${value}`) })),
        },
        { name: 'region', legend: t('bulletins.facet.region'), options: options('region', REGIONS) },
      ]}
      search={{ label: t('bulletins.search') }}
      count={
        <>
          <b>
            <Num value={list.total} />
          </b>{' '}
          {t('bulletins.of', { all: list.all })}
        </>
      }
      submitLabel={t('bulletins.submit', { count: list.total })}
      empty={{
        glyph: <ObjectGlyph kind="bulletin" size={28} />,
        noMatch: t('bulletins.noMatch'),
        none: t('bulletins.none'),
      }}
    >
      {[...new Set(bulletins.map(({ period }) => period.slice(0, 4)))].map(year => (
        <YearTable key={year} year={year} bulletins={byYear(year)} />
      ))}
    </ListPage>
  )
}

/** Before the first one: what will be here. */
function NoBulletins() {
  const { t } = useTranslation()
  return (
    <div className="page">
      <PageHead title={t('bulletins.title')} lead={t('bulletins.leadNone')} />
      <EmptyState
        level={2}
        glyph={<ObjectGlyph kind="bulletin" size={28} />}
        title={t('bulletins.none')}
        action={
          <ButtonLink href="/cuenta/correos" icon="mail">
            {t('bulletins.subscribe')}
          </ButtonLink>
        }
      >
        {t('bulletins.noneText')}
      </EmptyState>
    </div>
  )
}

type Listed = ReturnType<typeof useLoaderData<typeof loader>>['bulletins'][number]

function YearTable({ year, bulletins }: { year: string; bulletins: readonly Listed[] }) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <section className="bulletin-year" aria-labelledby={`anio-${year}`}>
      <h2 id={`anio-${year}`}>{year}</h2>
      <DataTable
        caption={`${t('bulletins.title')}, ${year}`}
        columns={[
          { key: 'title', label: t('bulletins.column.title') },
          { key: 'of', label: t('bulletins.column.of') },
          { key: 'published', label: t('bulletins.column.published') },
        ]}
      >
        {bulletins.map(({ slug, title, isSpanish, scope, region, scopeName, publishedAt }) => (
          <tr key={slug}>
            <th scope="row" className="row-title">
              <a href={`/boletines/${slug}`} lang={isSpanish ? 'es' : undefined}>
                {title}
              </a>
            </th>
            <td>
              <BulletinAbout scope={scope} name={region ? t(`vocab.region.${region as Region}`) : scopeName} />
            </td>
            <td className="bulletin-date" data-label={t('bulletins.column.published')}>
              {format.date(publishedAt)}
            </td>
          </tr>
        ))}
      </DataTable>
    </section>
  )
}
