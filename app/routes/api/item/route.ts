import { OpenDataProblem } from '#app/domain/open-data/problem.ts'
import { findOpenDataItem } from '#app/services/open-data/read.server.ts'
import { openData } from '../answer.server.ts'
import { openDataContext, resourceOf } from '../resources.server.ts'

/** `/api/v1/clusters/cacao-santander`, `/api/v1/bottlenecks/CB-017` …: one item. */
export const loader = openData(async ({ context, params }) => {
  const resource = resourceOf(params)
  const item = await findOpenDataItem(openDataContext(context), resource, params.key ?? '')
  if (!item) throw new OpenDataProblem(404, `No such item in ${resource}`)
  return { ...item, demo: context.env.demoMode }
})
