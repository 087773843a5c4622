import { fileLoader } from '#app/server/handlers.server.ts'
import { chainAsJson } from '#app/services/chain-page.server.ts'

/** `/cuellos-de-botella/:code/cadena.json`: the chain and what happened along it. */
export const loader = fileLoader(async ({ context, params }) => {
  const { db, actor, env, now } = context
  const chain = await chainAsJson(db, actor, params.code ?? '', env.demoMode, env.PUBLIC_URL, now)
  return Response.json(chain)
})
