import '#app/i18n/sections/bottlenecks.ts'
import '#app/i18n/sections/chain.ts'
import '#app/i18n/sections/lists.ts'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { ListPage } from '#app/components/lists/ListPage.tsx'
import { ObjectGlyph } from '#app/components/records/ObjectGlyph.tsx'
import { Banner } from '#app/components/ui/Banner.tsx'
import { ButtonLink } from '#app/components/ui/Button.tsx'
import { Num } from '#app/components/ui/Numbers.tsx'
import { PageHead } from '#app/components/ui/PageHead.tsx'
import { BOTTLENECK_SORTS } from '#app/domain/bottleneck-list.ts'
import { pageMeta } from '#app/i18n/meta.ts'
import { followAction, pageLoader } from '#app/server/handlers.server.ts'
import { readBottleneckList, readBottleneckMatrix } from '#app/services/bottlenecks.server.ts'
import { readTopicFollows } from '#app/services/topic-follows.server.ts'
import { BottleneckTable } from './BottleneckTable.tsx'
import { CategoryFilter } from './CategoryFilter.tsx'
import { useBottleneckFacets } from './facets.tsx'
import { useRegisterSentence } from './register-sentence.ts'
import { SectorMatrix } from './SectorMatrix.tsx'

export const loader = pageLoader(async ({ context, url }) => ({
  ...(await readBottleneckList(context.db, context.actor, url.searchParams)),
  topics: await readTopicFollows(context.db, context.actor, 'bottlenecks', url.searchParams),
  matrix: url.searchParams.get('vista') === 'matriz' ? await readBottleneckMatrix(context.db) : null,
  meta: { title: context.t('bottlenecks.title'), description: context.t('bottlenecks.meta') },
}))

export const action = followAction

export const meta = pageMeta

export default function Bottlenecks() {
  const { matrix, counts } = useLoaderData<typeof loader>()
  if (!matrix) return <Register />
  return (
    <div className="page">
      <Head />
      <IllustrativeBanner illustrative={counts.illustrative} />
      <SectorMatrix cells={matrix} counts={counts} />
    </div>
  )
}

function useHead() {
  const { t } = useTranslation()
  const { counts, reports, mayReport } = useLoaderData<typeof loader>()
  const sentence = useRegisterSentence(counts)
  return {
    title: t('bottlenecks.title'),
    lead: `${t('bottlenecks.lead')} ${sentence} ${t('bottlenecks.open', { count: counts.open })}`,
    actions: (
      <>
        <ButtonLink href="/cuellos-de-botella.csv" icon="download" download>
          {t('bottlenecks.csv')}
        </ButtonLink>
        {reports === null ? null : (
          <ButtonLink href="/coordinacion/cuellos">
            {reports > 0 ? t('bottlenecks.review', { count: reports }) : t('bottlenecks.reviewNone')}
          </ButtonLink>
        )}
        {mayReport ? (
          <ButtonLink look="primary" href="/cuellos-de-botella/nuevo" icon="plus">
            {t('bottlenecks.report')}
          </ButtonLink>
        ) : null}
      </>
    ),
  }
}

function Head() {
  return <PageHead {...useHead()} />
}

/** What the register is and is not: the list of 2024 was never published (001:102). */
function IllustrativeBanner({ illustrative }: { illustrative: number }) {
  const { t } = useTranslation()
  if (illustrative === 0) return null
  return (
    <Banner tone="warning" role="note" title={t('ui.illustrativeNote')}>
      <p>
        {t('bottlenecks.illustrativeBanner')}{' '}
        <a href="/cuellos-de-botella/documentados">{t('bottlenecks.documentedLink')}</a>
      </p>
    </Banner>
  )
}

function Register() {
  const { t } = useTranslation()
  const { list, counts, bottlenecks, hasCluster, sectors } = useLoaderData<typeof loader>()
  const facets = useBottleneckFacets({ hasCluster, sectors })
  return (
    <ListPage
      {...useHead()}
      before={
        <>
          <IllustrativeBanner illustrative={counts.illustrative} />
          <CategoryFilter list={list} />
        </>
      }
      list={list}
      facets={facets}
      search={{ label: t('bottlenecks.search'), placeholder: t('bottlenecks.placeholder') }}
      count={
        <>
          <b>
            <Num value={list.total} />
          </b>{' '}
          {t('bottlenecks.of', { all: list.all })}
        </>
      }
      sorts={BOTTLENECK_SORTS.map(value => ({ value, label: t(`bottlenecks.sort.${value}`) }))}
      submitLabel={t('bottlenecks.submit', { count: list.total })}
      empty={{
        glyph: <ObjectGlyph kind="bottleneck" size={28} />,
        noMatch: t('bottlenecks.noMatch'),
        none: t('bottlenecks.none'),
        noneText: t('bottlenecks.noneText'),
        action: <ButtonLink href="/cuellos-de-botella/nuevo">{t('bottlenecks.noneAction')}</ButtonLink>,
      }}
      legend={<p className="smaller faint">{t('bottlenecks.legend')}</p>}
    >
      <BottleneckTable bottlenecks={bottlenecks} sort={list.sort} />
    </ListPage>
  )
}
