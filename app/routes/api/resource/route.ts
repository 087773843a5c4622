import { pageQuerySchema } from '#app/domain/open-data/answers.ts'
import { readOpenDataPage } from '#app/services/open-data/read.server.ts'
import { openData, parseQuery } from '../answer.server.ts'
import { openDataContext, resourceOf } from '../resources.server.ts'

/** `/api/v1/clusters`, `/api/v1/alliances` …: a page of a resource. */
export const loader = openData(async ({ context, params, query }) => {
  const resource = resourceOf(params)
  const page = await readOpenDataPage(openDataContext(context), resource, parseQuery(pageQuerySchema, query))
  return { ...page, demo: context.env.demoMode }
})
