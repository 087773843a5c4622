import '#app/i18n/sections/bulletin-desk.ts'
import '#app/i18n/sections/bulletins.ts'
import '#app/i18n/sections/coordination.ts'
import { parseWithZod } from '@conform-to/zod/v4'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { CoordinationHead } from '#app/components/coordination/CoordinationHead.tsx'
import { ButtonLink } from '#app/components/ui/Button.tsx'
import { Section } from '#app/components/ui/Section.tsx'
import { startBulletinSchema } from '#app/domain/bulletin-forms.ts'
import { pageMeta } from '#app/i18n/meta.ts'
import { done, invalid, pageAction, pageLoader } from '#app/server/handlers.server.ts'
import { readBulletinDesk } from '#app/services/bulletin-desk.server.ts'
import { demandBulletinWriter, resolveStart, startBulletin } from '#app/services/bulletins.server.ts'
import { readWaiting } from '#app/services/coordination.server.ts'
import { BulletinTable } from './BulletinTable.tsx'
import { StartForm } from './StartForm.tsx'

export const loader = pageLoader(async ({ context }) => {
  const { db, actor, language, now, t } = context
  return {
    ...(await readBulletinDesk(db, actor, language, now)),
    waiting: await readWaiting(db, actor),
    meta: { title: t('bulletinDesk.title') },
  }
})

export const action = pageAction(async ({ context, form, once }) => {
  const { db, actor, now } = context
  demandBulletinWriter(actor)
  const submission = parseWithZod(form, { schema: startBulletinSchema })
  if (submission.status !== 'success') return invalid(submission)
  const start = await resolveStart(db, actor, submission.value)
  if ('mayMean' in start) {
    const which = start.mayMean.length > 1 ? 'clusterMany' : 'cluster'
    return invalid(submission, { cluster: [`bulletinDesk.errors.${which}`] })
  }
  const id = await startBulletin(db, actor, start, now, once)
  return done(`/coordinacion/boletines/${id}`, 'bulletinDesk.notice.started')
})

export const meta = pageMeta

/** `/coordinacion/boletines`: drafts and published ones, and starting one. */
export default function BulletinDesk() {
  const { t } = useTranslation()
  const { drafts, published, periods, clusters, waiting } = useLoaderData<typeof loader>()
  return (
    <div className="page">
      <CoordinationHead
        waiting={waiting}
        title={t('bulletinDesk.title')}
        lead={t('bulletinDesk.lead')}
        actions={<ButtonLink href="/boletines">{t('bulletinDesk.list')}</ButtonLink>}
      />
      <div className="bulletin-desk">
        <div>
          <Section id="borradores" title={t('bulletinDesk.drafts')}>
            {drafts.length > 0 ? (
              <BulletinTable caption={t('bulletinDesk.drafts')} bulletins={drafts} />
            ) : (
              <p className="muted">{t('bulletinDesk.draftsNone')}</p>
            )}
          </Section>
          <Section id="publicados" title={t('bulletinDesk.published')}>
            {published.length > 0 ? (
              <BulletinTable caption={t('bulletinDesk.published')} bulletins={published} />
            ) : (
              <p className="muted">{t('bulletinDesk.publishedNone')}</p>
            )}
          </Section>
        </div>
        <StartForm periods={periods} clusters={clusters} />
      </div>
    </div>
  )
}
