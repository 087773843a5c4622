import { fileLoader } from '#app/server/handlers.server.ts'
import { chainAsCsv } from '#app/services/chain-page.server.ts'

/** `/cuellos-de-botella/:code/cadena.csv`: what happened along the chain, a row each. */
export const loader = fileLoader(async ({ context, params }) => {
  const { db, actor, env, now } = context
  const code = params.code ?? ''
  const csv = await chainAsCsv(db, actor, code, env.demoMode, env.PUBLIC_URL, now)
  return new Response(csv, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="cadena-${code.toUpperCase().replace(/[^A-Z0-9-]/g, '')}.csv"`,
    },
  })
})
