import { readMapQuery } from '#app/domain/map-view.ts'
import { MAP_FORMATS } from '#app/domain/network-formats.ts'
import { answerFile } from '#app/server/files.server.ts'
import { fileLoader } from '#app/server/handlers.server.ts'
import { problem } from '#app/server/open-data.ts'
import { wholeNetwork } from '#app/services/open-data/network-export.server.ts'
import { openNetworkFile } from '#app/services/open-data/network-file.server.ts'

/**
 * `/mapa/exportar`: what the map shows under the same parameters, as a file of `formato`; with `alcance=todo` the whole
 * network, as the same view draws it.
 */
export const loader = fileLoader(async ({ context, request, url }) => {
  const { db, actor, env, now, language, t } = context
  const params = url.searchParams
  const format = MAP_FORMATS.find(name => name === params.get('formato'))
  if (!format) {
    const detail = t('networkExport.unknownFormat', { formats: MAP_FORMATS.join(', ') })
    const headers = { 'Content-Type': 'application/problem+json; charset=utf-8' }
    return new Response(JSON.stringify(problem(400, 'Wrong parameter', detail)), { status: 400, headers })
  }
  const shown = readMapQuery(params)
  const query = params.get('alcance') === 'todo' ? wholeNetwork(shown) : shown
  const publicUrl = env.PUBLIC_URL.replace(/\/$/, '')
  const file = await openNetworkFile({ db, now, publicUrl, demo: env.demoMode }, format, { actor, query, language })
  return answerFile(request, file)
})
