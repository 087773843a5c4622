import { beforeAll, expect, it } from 'vitest'
import type { MentorshipStatus } from '#app/domain/mentorships.ts'
import { openDatabase } from '#db/open.ts'
import { openSite } from '#test/support/browser.ts'
import { openLooks } from '#test/support/every-page.ts'
import { FULL } from '#test/support/full.ts'
import { LONG } from '#test/support/journeys.ts'
import type { Look } from '#test/support/page-checks.ts'

/** Mentorships of the demonstration as those who work in them see them: their forms, and the page of the work. */
const site = openSite({ seed: 'demo' })
const faultsOf = openLooks(site)
const ACCOUNTS = {
  'cluster-demo-001': 'cacao@demo.test',
  'cluster-demo-002': 'orinoco@demo.test',
  'cluster-demo-003': 'metalmecanico@demo.test',
} as const
const STATUSES = ['requested', 'accepted', 'active', 'paused', 'completed', 'ended_early'] as const

interface Mentorship {
  id: string
  status: MentorshipStatus
  account: string
}
const found = new Map<string, Mentorship>()
beforeAll(async () => {
  const db = openDatabase(`file:${site.server.dataDir}/intercluster.db`)
  const rows = await db
    .selectFrom('mentorship')
    .innerJoin('party as mentor', 'mentor.id', 'mentorship.mentorId')
    .innerJoin('party as mentee', 'mentee.id', 'mentorship.menteeId')
    .select(['mentorship.id', 'mentorship.status', 'mentor.slug as mentorSlug', 'mentee.slug as menteeSlug'])
    .orderBy('mentorship.requestedAt')
    .execute()
  await db.destroy()
  for (const { id, status, mentorSlug, menteeSlug } of rows) {
    const slug = [mentorSlug, menteeSlug].find((one): one is keyof typeof ACCOUNTS => one in ACCOUNTS)
    if (slug && !found.has(status)) found.set(status, { id, status, account: ACCOUNTS[slug] })
  }
})

const LOOKS: Omit<Look, 'account'>[] = [
  { theme: 'light', language: 'es', width: 1280 },
  { theme: 'dark', language: 'en', width: 320 },
]

it.each(STATUSES)(
  'one that is %s, and its sessions and commitments',
  async status => {
    const one = found.get(status)
    if (!one) throw new Error(`no demonstration account takes part in one that is ${status}`)
    const { id, account } = one
    const faults: string[] = []
    // The page in one way and the work in the other, from status to status in turn.
    for (const [n, look] of LOOKS.entries()) {
      const isPage = (STATUSES.indexOf(status) + n) % 2 === 0
      const pages = FULL ? ['', '/trabajo'] : [isPage ? '' : '/trabajo']
      for (const page of pages) faults.push(...(await faultsOf(`/mentorias/${id}${page}`, { ...look, account })))
    }
    expect(faults).toEqual([])
  },
  LONG,
)
