import '#app/i18n/sections/pages.ts'
import { useLoaderData } from '@remix-run/react'
import { LongPage } from '#app/components/pages/LongPage.tsx'
import { pageMeta } from '#app/i18n/meta.ts'
import { pageLoader } from '#app/server/handlers.server.ts'
import { readLongPage } from '#app/services/pages.server.ts'

export const loader = pageLoader(({ context }) => {
  const page = readLongPage(context.language, 'accessibility')
  return { page, meta: { title: page.title, description: page.lead } }
})

export const meta = pageMeta

export default function Accessibility() {
  return <LongPage page={useLoaderData<typeof loader>().page} />
}
