import type { LoaderFunctionArgs } from '@remix-run/node'
import { listAt } from '#app/domain/addresses.ts'
import { notFound } from '#app/domain/errors.ts'
import { answerFile } from '#app/server/plain-file.server.ts'
import { readListFeed } from '#app/services/feeds.server.ts'

/** `/alianzas.atom?area=…` and the like: what happened to what a list finds with its filters. */
export async function loader({ context, request }: LoaderFunctionArgs): Promise<Response> {
  const { db, env, language, now } = context
  const { pathname, searchParams } = new URL(request.url)
  return answerFile(request, 'atom', language, async () => {
    const list = listAt(pathname.replace(/\.atom$/, ''))
    if (!list) throw notFound()
    return readListFeed(db, list, searchParams, { language, publicUrl: env.PUBLIC_URL, demo: env.demoMode, now })
  })
}
