import { fileLoader } from '#app/server/handlers.server.ts'
import { bulletinFiguresAsCsv } from '#app/services/bulletin-csv.server.ts'

/** `/boletines/:period/cifras.csv`: the figures of a bulletin as they were published. */
export const loader = fileLoader(async ({ context, params }) => {
  const { db, env, language } = context
  const slug = params.period ?? ''
  return new Response(await bulletinFiguresAsCsv(db, slug, language, env.demoMode), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="boletin-${slug.toLowerCase()}.csv"`,
    },
  })
})
