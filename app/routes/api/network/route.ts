import { networkQuerySchema } from '#app/domain/open-data/network.ts'
import { readNetworkAnswer } from '#app/services/open-data/network.server.ts'
import { openData, parseQuery } from '../answer.server.ts'
import { openDataContext } from '../resources.server.ts'

/** `/api/v1/network`: nodes and ties, as the map's filters and a date leave them. */
export const loader = openData(async ({ context, query, url }) => {
  parseQuery(networkQuerySchema, query)
  return { ...(await readNetworkAnswer(openDataContext(context), url.searchParams)), demo: context.env.demoMode }
})
