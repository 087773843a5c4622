import type { AppLoadContext } from '@remix-run/node'
import type { RootData } from '#app/domain/viewer.ts'
import { readViewer } from '#app/services/viewer.server.ts'
import { newFormToken } from './forms.server.ts'
import { LANGUAGE_COOKIE } from './language.ts'
import { CLEAR_NOTICE, readNotice } from './notices.server.ts'

const A_YEAR = 31_536_000

/** What every page knows, and the cookies that go with it. */
export async function readRoot(context: AppLoadContext, request: Request) {
  const { db, env, actor, now, language } = context
  const notice = readNotice(request.headers.get('Cookie'))
  const headers = new Headers()
  if (notice) headers.append('Set-Cookie', CLEAR_NOTICE)
  if (new URL(request.url).searchParams.has('lang')) {
    headers.append('Set-Cookie', `${LANGUAGE_COOKIE}=${language}; Path=/; Max-Age=${A_YEAR}; SameSite=Lax`)
  }
  const root: RootData = {
    viewer: await readViewer(db, actor, now),
    demo: env.demoMode,
    language,
    publicUrl: env.PUBLIC_URL,
    formToken: newFormToken(),
    // Said here: the browser has no words of notices.
    notice: notice && { text: context.t(notice.key as 'errors.notFound', notice.params) },
    requestId: context.requestId,
  }
  return { root, headers }
}
