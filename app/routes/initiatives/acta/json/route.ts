import { fileLoader } from '#app/server/handlers.server.ts'
import { readActa } from '#app/services/initiative-actas.server.ts'

/** The canonical content of an acta, byte for byte: its SHA-256 is the hash in the address. */
export const loader = fileLoader(async ({ context, params }) => {
  const { hash, raw } = await readActa(context.db, params.hash ?? '')
  return new Response(raw, {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': `attachment; filename="acta-${hash.slice(0, 12)}.json"`,
      'Cache-Control': 'public, max-age=31536000, immutable',
    },
  })
})
