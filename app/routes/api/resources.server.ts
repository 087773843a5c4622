import type { AppLoadContext } from '@remix-run/node'
import type { Params } from '@remix-run/react'
import { OpenDataProblem } from '#app/domain/open-data/problem.ts'
import { RESOURCE_NAMES, type ResourceName } from '#app/domain/open-data/resources.ts'
import { isOneOf } from '#app/domain/vocabularies.ts'
import type { OpenDataContext } from '#app/services/open-data/shared.server.ts'

/**
 * The resource that an address names.
 *
 * @throws OpenDataProblem 404 that says which there are
 */
export function resourceOf(params: Params): ResourceName {
  if (isOneOf(RESOURCE_NAMES, params.resource)) return params.resource
  throw new OpenDataProblem(404, `There are ${RESOURCE_NAMES.join(', ')}, network and openapi.json`)
}

export function openDataContext({ db, env, now }: AppLoadContext): OpenDataContext {
  return { db, now, publicUrl: env.PUBLIC_URL.replace(/\/$/, '') }
}
