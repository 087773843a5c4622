import { parseWithZod } from '@conform-to/zod/v4'
import { partnerFormSchema } from '#app/domain/partner-suggestions-forms.ts'
import { done, invalid, pageAction } from '#app/server/handlers.server.ts'
import { demandDismissals, dismissPartner, restorePartner } from '#app/services/partner-dismissals.server.ts'

/** «No aplica» and taking it back; from the map's panel one comes back to the map. */
export const partnersAction = pageAction(async ({ context, params, url, form, once }) => {
  const { db, actor, now } = context
  const slug = params.slug ?? ''
  await demandDismissals(db, actor, slug)
  const submission = parseWithZod(form, { schema: partnerFormSchema })
  if (submission.status !== 'success') return invalid(submission)
  const said = submission.value
  const back =
    url.searchParams.get('volver') === 'mapa'
      ? `/mapa?foco=${encodeURIComponent(slug)}&sugerencias=si`
      : `/clusteres/${slug}/aliados`
  if (said.intent === 'restore-suggestion') {
    await restorePartner(db, actor, { slug, other: said.other, rule: said.rule, once }, now)
    return done(back, 'partners.notice.restored')
  }
  const { other, rule, reason } = said
  await dismissPartner(db, actor, { slug, other, rule, reason, once }, now)
  return done(back, 'partners.notice.dismissed')
})
