import type { Submission, SubmissionResult } from '@conform-to/dom'
import { parseWithZod } from '@conform-to/zod/v4'
import {
  type ActionFunctionArgs,
  type AppLoadContext,
  data,
  type HeadersFunction,
  type LoaderFunctionArgs,
  redirect,
} from '@remix-run/node'
import type { Params } from '@remix-run/react'
import { z } from 'zod'
import { listAt } from '#app/domain/addresses.ts'
import { DomainError } from '#app/domain/errors.ts'
import type { FollowIntent } from '#app/domain/follows.ts'
import { followRecord } from '#app/services/follows.server.ts'
import { followTopic } from '#app/services/topic-follows.server.ts'
import { formFingerprint } from './forms.server.ts'
import { noticeCookie } from './notices.server.ts'
import { plainErrorPage } from './plain-error.ts'
import { insidePath } from './redirects.ts'
import { readForm } from './uploads.server.ts'

interface PageArgs {
  context: AppLoadContext
  request: Request
  params: Params
  url: URL
}

/** Why a rule said no, as a page or a form shows it. */
export interface Problem {
  status: number
  messageKey: string
  params: Record<string, string | number>
  /** The sentence, in the language of the page: the browser may not have the section the key is of. */
  message: string
}

const problemOf = ({ status, messageKey, params }: DomainError, { t }: AppLoadContext): Problem => ({
  status,
  messageKey,
  params,
  message: t(messageKey as 'errors.notFound', params),
})

const signIn = (volver: string) => redirect(`/entrar?volver=${encodeURIComponent(volver)}`, 303)

/** A loader whose broken rules become pages: sign-in for the anonymous, else 403, 404, 409, 429 with their reason. */
export function pageLoader<T>(load: (args: PageArgs) => Promise<T> | T) {
  return async ({ context, request, params }: LoaderFunctionArgs): Promise<T> => {
    const url = new URL(request.url)
    try {
      return await load({ context, request, params, url })
    } catch (error) {
      if (!(error instanceof DomainError)) throw error
      if (error.status === 403 && context.actor.kind === 'anonymous') throw signIn(url.pathname + url.search)
      throw data(problemOf(error, context), { status: error.status })
    }
  }
}

/** The loader of a file: a broken rule is told on a small page, for there is no page of the site to tell it on. */
export function fileLoader(load: (args: PageArgs) => Promise<Response> | Response) {
  return async ({ context, request, params }: LoaderFunctionArgs): Promise<Response> => {
    const url = new URL(request.url)
    try {
      return await load({ context, request, params, url })
    } catch (error) {
      if (!(error instanceof DomainError)) throw error
      if (error.status === 403 && context.actor.kind === 'anonymous') return signIn(url.pathname + url.search)
      const page = plainErrorPage(context.language, error.messageKey as 'errors.notFound', error.params)
      const headers = { 'Content-Type': 'text/html; charset=utf-8', ...retryAfter(error) }
      return new Response(page, { status: error.status, headers })
    }
  }
}

interface ActionArgs extends PageArgs {
  form: FormData
  /** Fingerprint of this sent form for `writeOnce`. */
  once: string | undefined
}

/** What an unsuccessful action gives back to its page: the form as it was filled, and the rule that said no. */
export interface FormAnswer {
  result: SubmissionResult<string[]> | null
  problem: Problem | null
}

/**
 * An action that reads its form (limits on size, files to disk), and answers a broken rule with the same form: what was
 * typed is in `result`, the reason in `problem`. The anonymous are sent to sign in and come back to the page.
 */
export function pageAction<T extends Response | ReturnType<typeof invalid>>(act: (args: ActionArgs) => Promise<T>) {
  return async ({ context, request, params }: ActionFunctionArgs) => {
    const url = new URL(request.url)
    const form = await readForm(request, context)
    const once = formFingerprint(context.actor, url.pathname, form)
    try {
      const intent = form.get('intent')
      if (intent === 'follow' || intent === 'unfollow') return await follow(context, url, form, intent)
      return inWords(await act({ context, request, params, url, form, once }), context)
    } catch (error) {
      if (!(error instanceof DomainError)) throw error
      if (error.status === 403 && context.actor.kind === 'anonymous') return signIn(url.pathname + url.search)
      if (error.status === 403 || error.status === 404) throw data(problemOf(error, context), { status: error.status })
      const answer: FormAnswer = { result: echo(form), problem: problemOf(error, context) }
      return data(answer, { status: error.status, headers: retryAfter(error) })
    }
  }
}

/** The errors of an answer as sentences in the language of the page: the browser has only keys of what it says itself. */
function inWords<T extends Response | ReturnType<typeof invalid>>(answer: T, { t }: AppLoadContext): T {
  const errors = answer instanceof Response ? null : answer.data.result?.error
  for (const [field, keys] of Object.entries(errors ?? {})) {
    if (errors && keys) errors[field] = keys.map(key => t(key as 'errors.required', { defaultValue: key }))
  }
  return answer
}

/** The page of every record and of every list takes these two forms, of itself or of its sector or category, whatever else it takes. */
async function follow({ db, actor, now }: AppLoadContext, url: URL, form: FormData, intent: FollowIntent) {
  const list = listAt(url.pathname)
  const topic = form.get('topic')
  const isCode = topic === 'sector' || topic === 'category'
  if (!list && !isCode) {
    await followRecord(db, actor, url.pathname, intent, now)
    return done(url.pathname + url.search, `ui.follow.${intent}`)
  }
  if (isCode) await followTopic(db, actor, { topic, asked: String(form.get('code') ?? '') }, intent, now)
  else if (list) await followTopic(db, actor, { topic: list, asked: url.searchParams }, intent, now)
  return done(url.pathname + url.search, `following.notice.${intent}`)
}

/** The action of a record's or a list's page that takes no form but `follow` and `unfollow`. */
export const followAction = pageAction(async ({ form }) =>
  invalid(parseWithZod(form, { schema: z.object({ intent: z.never('errors.invalidChoice') }) })),
)

/** The `headers` of a route whose action may answer 429: without it `Retry-After` would not reach a whole page. */
export const headersOfAction: HeadersFunction = ({ actionHeaders }) => actionHeaders

function retryAfter(error: DomainError): Record<string, string> {
  const seconds = error.params.retryAfter
  return error.status === 429 && seconds !== undefined ? { 'Retry-After': String(seconds) } : {}
}

/** The form as it was filled, as Conform hands it back to the fields. */
function echo(form: FormData): SubmissionResult<string[]> {
  return withoutSecrets(parseWithZod(form, { schema: z.looseObject({}) }).reply())
}

/**
 * The form as it was filled, to be filled further: a button that adds a row, without a script. Nothing is checked.
 *
 * @param more what else the page is to know
 */
export function refill<More extends object>(form: FormData, more: More = {} as More) {
  const answer: FormAnswer & More = { result: echo(form), problem: null, ...more }
  return data(answer, { status: 200 })
}

/** 400 with the form as it was filled and an error by each field. Passwords are never sent back. */
export function invalid(submission: Submission<unknown, string[]>, extra?: Record<string, string[]>) {
  const result = withoutSecrets(submission.reply({ fieldErrors: extra }))
  const answer: FormAnswer = { result, problem: null }
  return data(answer, { status: 400 })
}

const SECRET_FIELDS = ['password', 'newPassword', 'currentPassword']
function withoutSecrets(result: SubmissionResult<string[]>): SubmissionResult<string[]> {
  if (result.initialValue) for (const name of SECRET_FIELDS) delete result.initialValue[name]
  return result
}

/** The answer to a success: 303 to a page inside the site, with a notice shown there once. */
export function done(location: string, noticeKey?: string, params: Record<string, string | number> = {}) {
  const headers = new Headers()
  if (noticeKey) headers.append('Set-Cookie', noticeCookie({ key: noticeKey, params }))
  return redirect(insidePath(location), { status: 303, headers })
}
