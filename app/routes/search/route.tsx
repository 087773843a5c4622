import '#app/i18n/sections/search.ts'
import { data, type HeadersFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Banner } from '#app/components/ui/Banner.tsx'
import { hrefOf, withParams } from '#app/components/ui/hrefs.ts'
import { PageHead } from '#app/components/ui/PageHead.tsx'
import { Pagination } from '#app/components/ui/Pagination.tsx'
import { KIND_NAMES, kindNamed, type SearchAnswer, type SearchKind } from '#app/domain/search.ts'
import { pageMeta } from '#app/i18n/meta.ts'
import { pageLoader } from '#app/server/handlers.server.ts'
import { searchEverything } from '#app/services/search.server.ts'
import { helpIn } from '#app/services/search-help.server.ts'
import { secondsUntilAnswer, tooManyAnswers } from '#app/services/search-limit.server.ts'
import { KindTabs } from './KindTabs.tsx'
import { Remarks } from './Remarks.tsx'
import { Results } from './Results.tsx'
import { SearchForm } from './SearchForm.tsx'
import { Nothing, Tips } from './Start.tsx'

/** Results of each kind side by side, and on a page of one kind. */
const OF_EACH = 5
const ON_A_PAGE = 20

export const loader = pageLoader(async ({ context, url }) => {
  const { db, t, language, ip, now } = context
  const q = url.searchParams.get('q') ?? ''
  const kind = kindNamed(url.searchParams.get('tipo'))
  const description = t('search.lead')
  const wait = q ? secondsUntilAnswer(ip, now) : 0
  if (wait > 0) {
    const refusal = { q, kind, message: tooManyAnswers(t, wait) }
    const headers = { 'Retry-After': String(wait), 'Cache-Control': 'no-store' }
    return data({ refusal, meta: { title: t('search.title'), description } }, { status: 429, headers })
  }
  const page = Math.max(1, Math.floor(Number(url.searchParams.get('pagina'))) || 1)
  const question = { q, kind, page, most: kind ? ON_A_PAGE : OF_EACH }
  const answer = await searchEverything(db, { t, language, help: helpIn(language) }, question)
  const title = answer.q ? t('search.titleOf', { q: answer.q }) : t('search.title')
  return { refusal: null, answer, kind, meta: { title, description } }
})

export const meta = pageMeta

export const headers: HeadersFunction = ({ loaderHeaders }) => loaderHeaders

export default function Search() {
  const answered = useLoaderData<typeof loader>()
  return answered.refusal ? <Refused {...answered.refusal} /> : <Answered {...answered} />
}

/** Too many questions in a minute: what was asked stays in its field. */
function Refused({ q, kind, message }: { q: string; kind: SearchKind | null; message: string }) {
  const { t } = useTranslation()
  return (
    <div className="page search-page">
      <PageHead title={t('search.title')} />
      <SearchForm q={q} kind={kind && KIND_NAMES[kind]} />
      <Banner tone="warning" role="alert">
        <p>{message}</p>
      </Banner>
    </div>
  )
}

function Answered({ answer, kind }: { answer: SearchAnswer; kind: SearchKind | null }) {
  const { t } = useTranslation()
  const { q, asked, groups, total, page } = answer
  const asking = new URLSearchParams({ q }).toString()
  const to = (one: SearchKind | null) => hrefOf('/buscar', withParams(asking, { tipo: one && KIND_NAMES[one] }))
  const one = groups.find(group => group.kind === kind)
  return (
    <div className="page search-page">
      <PageHead title={t('search.title')} lead={q ? undefined : t('search.lead')} />
      <SearchForm q={q} kind={kind && KIND_NAMES[kind]} />
      {!asked ? <Tips tooShort={q !== ''} /> : null}
      {asked && total === 0 ? <Nothing q={q} suggestions={answer.suggestions} /> : null}
      {total > 0 ? (
        <>
          <p className="search-count" role="status">
            {t('search.count', { count: total, q })}
          </p>
          <Remarks {...answer} />
          <KindTabs groups={groups} total={total} chosen={kind} hrefOf={to} />
          {kind && !one ? (
            <p>
              {t('search.noneOf', { kind: t(`search.kinds.${kind}`) })} <a href={to(null)}>{t('search.backToAll')}</a>
            </p>
          ) : null}
          <Results groups={groups} hrefOf={to} />
          {one ? <Pagination page={page} pages={Math.ceil(one.total / ON_A_PAGE)} /> : null}
        </>
      ) : null}
    </div>
  )
}
