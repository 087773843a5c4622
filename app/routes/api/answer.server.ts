import { createHash } from 'node:crypto'
import type { AppLoadContext, LoaderFunctionArgs } from '@remix-run/node'
import type { Params } from '@remix-run/react'
import type { z } from 'zod'
import { OpenDataProblem } from '#app/domain/open-data/problem.ts'
import { problem } from '#app/server/open-data.ts'

interface OpenDataArgs {
  context: AppLoadContext
  params: Params
  request: Request
  url: URL
  /** The parameters of the address; a repeated one is a list. */
  query: Record<string, string | string[]>
}

/**
 * A loader of open data: what `load` gives as JSON, with an ETag made from it; 304 to those who have it already; a wrong
 * question as `application/problem+json`. What is an answer already is sent as it is. Nothing personal can get in here: whoever asks, the answer is the same.
 */
export function openData(load: (args: OpenDataArgs) => Promise<object> | object) {
  return async ({ context, params, request }: LoaderFunctionArgs): Promise<Response> => {
    try {
      const url = new URL(request.url)
      const query = queryOf(url.searchParams)
      const found = await load({ context, params, request, url, query })
      return found instanceof Response ? found : answer(request, JSON.stringify(found))
    } catch (error) {
      if (!(error instanceof OpenDataProblem)) throw error
      const title = error.status === 400 ? 'Wrong parameter' : 'Not found'
      return json(JSON.stringify(problem(error.status, title, error.detail)), error.status, 'application/problem+json')
    }
  }
}

function queryOf(params: URLSearchParams): Record<string, string | string[]> {
  const names = [...new Set(params.keys())].filter(name => name !== 'lang')
  return Object.fromEntries(
    names.map(name => {
      const values = params.getAll(name)
      return [name, values.length === 1 ? (values[0] ?? '') : values]
    }),
  )
}

function answer(request: Request, body: string): Response {
  const etag = `W/"${createHash('sha1').update(body).digest('base64url')}"`
  const known = request.headers.get('If-None-Match') ?? ''
  if (known.split(',').some(tag => tag.trim() === etag || tag.trim() === '*')) {
    return new Response(null, { status: 304, headers: { ETag: etag, 'Cache-Control': REVALIDATE } })
  }
  const response = json(body, 200, 'application/json')
  response.headers.set('ETag', etag)
  return response
}

const REVALIDATE = 'public, no-cache'

function json(body: string, status: number, type: string): Response {
  const headers = { 'Content-Type': `${type}; charset=utf-8`, 'Cache-Control': REVALIDATE }
  return new Response(body, { status, headers })
}

/**
 * The parameters of an address as `schema` reads them.
 *
 * @throws OpenDataProblem 400 that names each wrong one
 */
export function parseQuery<T extends z.ZodType>(schema: T, query: Record<string, string | string[]>): z.output<T> {
  const parsed = schema.safeParse(query)
  if (parsed.success) return parsed.data
  const details = parsed.error.issues.map(issue => {
    const name = issue.code === 'unrecognized_keys' ? issue.keys.join(', ') : issue.path.join('.')
    return `${name}: ${issue.code === 'unrecognized_keys' ? 'no such parameter' : issue.message}`
  })
  throw new OpenDataProblem(400, details.join('; '))
}
