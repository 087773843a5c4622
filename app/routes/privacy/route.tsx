import '#app/i18n/sections/pages.ts'
import { useLoaderData } from '@remix-run/react'
import { LongPage } from '#app/components/pages/LongPage.tsx'
import { PRIVACY_NOTICE_VERSION } from '#app/domain/privacy-notice.ts'
import { pageMeta } from '#app/i18n/meta.ts'
import { pageLoader } from '#app/server/handlers.server.ts'
import { readLongPage } from '#app/services/pages.server.ts'

export const loader = pageLoader(({ context }) => {
  const page = readLongPage(context.language, 'privacy', { version: PRIVACY_NOTICE_VERSION })
  return { page, meta: { title: page.title, description: page.lead } }
})

export const meta = pageMeta

export default function Privacy() {
  return <LongPage page={useLoaderData<typeof loader>().page} />
}
