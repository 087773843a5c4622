import type { ActionFunctionArgs } from '@remix-run/node'
import type { Actor } from '#app/domain/actors.ts'
import type { Db } from '#db/schema.ts'
import { testContext } from './context.ts'

export type Fields = Record<string, string | File | readonly string[]>
type Action = (args: ActionFunctionArgs) => Promise<unknown>

export interface Answer {
  status: number
  /** Where a success leads. */
  location: string | null
  /** Errors by field, and what was typed. */
  errors: Record<string, string[]>
  typed: Record<string, unknown>
  /** The rule that said no. */
  problem: { messageKey: string; params: Record<string, string | number> } | null
  /** All that the page got back. */
  data: Record<string, unknown>
}

interface Sent {
  params?: Record<string, string>
  /** Where uploaded files go. */
  dataDir?: string
  now?: Date
}

/** Sends a form to an action as a browser does: one with a file as `multipart/form-data`, every other one plain. */
export async function sendForm(act: Action, db: Db, actor: Actor, fields: Fields, sent: Sent = {}): Promise<Answer> {
  const hasFile = Object.values(fields).some(value => value instanceof File)
  const body = hasFile ? new FormData() : new URLSearchParams()
  for (const [name, value] of Object.entries(fields)) {
    if (value instanceof File) (body as FormData).append(name, value)
    else for (const one of [value].flat()) body.append(name, one)
  }
  const base = testContext(db, { actor })
  const env = sent.dataDir ? { ...base.env, DATA_DIR: sent.dataDir } : base.env
  const context = { ...base, env, now: sent.now ?? base.now }
  const request = new Request('https://interclusters.test/formulario', { method: 'POST', body })
  const given = await act({ context, request, params: sent.params ?? {} }).catch((thrown: unknown) => thrown)
  return readAnswer(given)
}

function readAnswer(given: unknown): Answer {
  const nothing = { location: null, errors: {}, typed: {}, problem: null, data: {} }
  if (given instanceof Response) return { ...nothing, status: given.status, location: given.headers.get('Location') }
  if (given instanceof Error) throw given
  const { data, init } = given as { data: Record<string, unknown>; init: { status: number } }
  const result = data.result as { error?: Record<string, string[]>; initialValue?: Record<string, unknown> } | null
  return {
    ...nothing,
    status: init.status,
    errors: result?.error ?? {},
    typed: result?.initialValue ?? {},
    problem: (data.problem as Answer['problem']) ?? null,
    data,
  }
}
