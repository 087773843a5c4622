import { ANONYMOUS } from '#app/domain/actors.ts'
import { readMapQuery } from '#app/domain/map-view.ts'
import { networkQuerySchema } from '#app/domain/open-data/network.ts'
import { answerFile } from '#app/server/files.server.ts'
import { openNetworkFile } from '#app/services/open-data/network-file.server.ts'
import { openData, parseQuery } from '../answer.server.ts'
import { openDataContext } from '../resources.server.ts'

/** `/api/v1/network`: nodes and ties, as the map's filters and a date leave them, in four formats. */
export const loader = openData(async ({ context, query, request, url }) => {
  const { at, format, part } = parseQuery(networkQuerySchema, query)
  const file = await openNetworkFile(
    { ...openDataContext(context), demo: context.env.demoMode },
    format === 'csv' ? (part === 'edges' ? 'csv-vinculos' : 'csv-nodos') : format,
    {
      // The places of the network, which other programs draw; those of the territory are of the map's own files.
      query: { ...readMapQuery(url.searchParams), at: at ?? null, view: 'red' },
      language: context.language,
      actor: ANONYMOUS,
    },
  )
  return answerFile(request, file, format === 'json')
})
