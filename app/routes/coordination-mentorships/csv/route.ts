import { dayInBogota } from '#app/domain/dates.ts'
import { fileLoader } from '#app/server/handlers.server.ts'
import { mentorshipGapsAsCsv } from '#app/services/mentorship-figures.server.ts'

/** `/coordinacion/mentorias.csv`: requests and places of every dimension. */
export const loader = fileLoader(async ({ context }) => {
  const { db, actor, env, now } = context
  return new Response(await mentorshipGapsAsCsv(db, actor, now, env.demoMode), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="mentorias-${dayInBogota(now)}.csv"`,
    },
  })
})
