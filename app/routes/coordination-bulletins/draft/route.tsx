import '#app/i18n/sections/bulletin-desk.ts'
import '#app/i18n/sections/bulletins.ts'
import { data } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { BulletinAbout } from '#app/components/bulletins/BulletinAbout.tsx'
import { ObjectName } from '#app/components/records/ObjectGlyph.tsx'
import { Banner } from '#app/components/ui/Banner.tsx'
import { Breadcrumbs } from '#app/components/ui/Breadcrumbs.tsx'
import { ButtonLink } from '#app/components/ui/Button.tsx'
import { PageHead } from '#app/components/ui/PageHead.tsx'
import { useFormat } from '#app/i18n/format.ts'
import { pageMeta } from '#app/i18n/meta.ts'
import { pageLoader } from '#app/server/handlers.server.ts'
import { type BulletinForm, readBulletinForm, readDiscarded } from '#app/services/bulletin-desk.server.ts'
import { bulletinAction } from './actions.server.ts'
import { DiscardedDesk } from './DiscardedDesk.tsx'
import { DraftForm } from './DraftForm.tsx'
import { PublishedDesk } from './PublishedDesk.tsx'

export const loader = pageLoader(async ({ context, params }) => {
  const { db, actor, language, now, t } = context
  const id = params.id ?? ''
  const discardedAt = await readDiscarded(db, actor, id)
  if (discardedAt) return data({ discardedAt, meta: { title: t('bulletinDesk.discarded.title') } }, { status: 404 })
  const page = await readBulletinForm(db, actor, id, language, now)
  return { discardedAt: null, page, meta: { title: page.bulletin.title } }
})

export const action = bulletinAction

/** After a refusal too: the page shows what the draft has become, beside what was typed. */
export const shouldRevalidate = () => true

export const meta = pageMeta

/** `/coordinacion/boletines/:id`: a draft beside what the register tells; a published one with its corrections; or that it was discarded. */
export default function Bulletin() {
  const loaded = useLoaderData<typeof loader>()
  return loaded.discardedAt === null ? <Desk page={loaded.page} /> : <DiscardedDesk at={loaded.discardedAt} />
}

function Desk({ page }: { page: BulletinForm }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { bulletin } = page
  const isPublished = bulletin.status === 'published'
  return (
    <div className="page">
      <Breadcrumbs
        crumbs={[{ label: t('bulletinDesk.title'), href: '/coordinacion/boletines' }, { label: bulletin.title }]}
      />
      <PageHead
        title={bulletin.title}
        object={
          <>
            <ObjectName kind="bulletin">
              {t(isPublished ? 'bulletinDesk.form.objectPublished' : 'bulletinDesk.form.object')}
            </ObjectName>
            <BulletinAbout scope={bulletin.scope} {...bulletin.about} />
            <span>{bulletin.periodName}</span>
          </>
        }
        lead={isPublished ? null : t('bulletinDesk.form.lead', { period: bulletin.periodName })}
        marks={
          <span>
            {isPublished
              ? t('bulletins.published', { date: format.date(bulletin.publishedAt ?? '') })
              : t('bulletinDesk.form.saved', { date: format.dateTime(bulletin.updatedAt) })}
          </span>
        }
        actions={
          isPublished ? <ButtonLink href={`/boletines/${bulletin.slug}`}>{t('bulletinDesk.open')}</ButtonLink> : null
        }
      />
      {isPublished || bulletin.isOver ? null : (
        <Banner>
          <p>{t('bulletinDesk.form.running')}</p>
        </Banner>
      )}
      {isPublished ? <PublishedDesk page={page} /> : <DraftForm page={page} />}
    </div>
  )
}
