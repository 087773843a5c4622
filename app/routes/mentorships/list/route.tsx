import '#app/i18n/sections/lists.ts'
import '#app/i18n/sections/mentorship-list.ts'
import { useLoaderData } from '@remix-run/react'
import type { ListView } from '#app/domain/list-view.ts'
import { MENTORSHIP_VIEWS, type MentorshipView } from '#app/domain/mentorship-list.ts'
import { isOneOf } from '#app/domain/vocabularies.ts'
import { pageMeta } from '#app/i18n/meta.ts'
import { followAction, pageLoader } from '#app/server/handlers.server.ts'
import {
  countMentorshipViews,
  readMentorshipList,
  readOfferList,
  readOwnMentorships,
} from '#app/services/mentorship-list.server.ts'
import { readTopicFollows } from '#app/services/topic-follows.server.ts'
import { MentorshipsPage } from './MentorshipsPage.tsx'
import { OffersPage } from './OffersPage.tsx'

export const loader = pageLoader(async ({ context, url }) => {
  const { db, actor, t } = context
  const { searchParams } = url
  const { view, ignored } = readView(searchParams)
  const [own, totals] = await Promise.all([readOwnMentorships(db, actor), countMentorshipViews(db, actor)])
  const shared = { own, totals, meta: { title: t('mentorshipList.title'), description: t('mentorshipList.meta') } }
  if (view === 'ofertas') {
    const { list, offers } = await readOfferList(db, actor, searchParams)
    return { ...shared, view, list: withIgnored(list, ignored), offers }
  }
  const { list, ...rest } = await readMentorshipList(db, actor, searchParams)
  const topics = await readTopicFollows(db, actor, 'mentorships', searchParams)
  return { ...shared, ...rest, view, topics, list: withIgnored(list, ignored) }
})

/** Which list `ver` asks for; what it does not know is said on the page. */
function readView(params: URLSearchParams): { view: MentorshipView; ignored: ListView['ignored'] } {
  const asked = params.get('ver')
  if (asked === null || isOneOf(MENTORSHIP_VIEWS, asked)) return { view: asked ?? 'mentorias', ignored: [] }
  return { view: 'mentorias', ignored: [{ name: 'ver', value: asked.slice(0, 80) }] }
}

const withIgnored = (list: ListView, ignored: ListView['ignored']): ListView => ({
  ...list,
  ignored: [...ignored, ...list.ignored],
})

export const action = followAction

export const meta = pageMeta

export default function Mentorships() {
  const data = useLoaderData<typeof loader>()
  return data.view === 'ofertas' ? <OffersPage {...data} /> : <MentorshipsPage {...data} />
}
