import '#app/i18n/sections/bulletins.ts'
import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { BulletinAbout } from '#app/components/bulletins/BulletinAbout.tsx'
import { FigureStrip } from '#app/components/bulletins/FigureStrip.tsx'
import { BulletinFigureTable, FigureDefinitions } from '#app/components/bulletins/FigureTable.tsx'
import { ObjectName } from '#app/components/records/ObjectGlyph.tsx'
import { Banner } from '#app/components/ui/Banner.tsx'
import { Breadcrumbs } from '#app/components/ui/Breadcrumbs.tsx'
import { ButtonLink } from '#app/components/ui/Button.tsx'
import { Markdown } from '#app/components/ui/Markdown.tsx'
import { PageHead } from '#app/components/ui/PageHead.tsx'
import { Detail } from '#app/components/ui/Panel.tsx'
import { Section } from '#app/components/ui/Section.tsx'
import { useFormat } from '#app/i18n/format.ts'
import { pageMeta } from '#app/i18n/meta.ts'
import { pageLoader } from '#app/server/handlers.server.ts'
import { findDraftPath, readBulletinPage } from '#app/services/bulletin-reading.server.ts'
import { BulletinSide } from './BulletinSide.tsx'
import { CorrectionsSection } from './CorrectionsSection.tsx'

export const loader = pageLoader(async ({ context, params }) => {
  const { db, actor, language, env } = context
  const slug = params.period ?? ''
  const draft = await findDraftPath(db, actor, slug)
  if (draft) throw redirect(draft, 302)
  const page = await readBulletinPage(db, actor, slug, language)
  const address = `${env.PUBLIC_URL.replace(/\/$/, '')}/boletines/${slug}`
  return { ...page, address, meta: { title: page.bulletin.title } }
})

export const meta = pageMeta

/** `/boletines/:period`: a bulletin as it was published, its corrections below. */
export default function BulletinPage() {
  const { t } = useTranslation()
  const format = useFormat()
  const { bulletin, figures, corrections, before, after, deskPath, address } = useLoaderData<typeof loader>()
  const { slug, title, scope, about, periodName, publishedAt, html, isSpanish } = bulletin
  const lang = isSpanish ? 'es' : undefined
  const csv = `/boletines/${slug}/cifras.csv`
  return (
    <div className="page bulletin-page">
      <Breadcrumbs crumbs={[{ label: t('bulletins.title'), href: '/boletines' }, { label: title }]} />
      <PageHead
        title={<span lang={lang}>{title}</span>}
        object={
          <>
            <ObjectName kind="bulletin">{t('bulletins.object')}</ObjectName>
            <BulletinAbout scope={scope} {...about} />
            <span>{periodName}</span>
          </>
        }
        marks={
          <>
            <span>{t('bulletins.published', { date: format.date(publishedAt) })}</span>
            {corrections.length > 0 ? <a href="#correcciones">{t('bulletins.corrections')}</a> : null}
          </>
        }
        actions={
          <>
            {deskPath ? (
              <ButtonLink href={deskPath} icon="pencil">
                {t('bulletins.edit')}
              </ButtonLink>
            ) : null}
            <ButtonLink href={csv} icon="download">
              {t('bulletins.csv')}
            </ButtonLink>
          </>
        }
      />
      {isSpanish ? (
        <Banner>
          <p>{t('bulletins.isSpanish')}</p>
        </Banner>
      ) : null}
      <FigureStrip figures={figures.parts} />
      <Detail side={<BulletinSide address={address} before={before} after={after} />}>
        <article className="bulletin-text" aria-label={t('bulletins.text')} lang={lang}>
          <Markdown html={html} />
        </article>
        <CorrectionsSection corrections={corrections} />
        <Section
          id="cifras"
          title={t('bulletins.figures')}
          lead={t('bulletins.figuresLead', { date: format.date(figures.asOf) })}
        >
          <BulletinFigureTable figures={figures.parts} />
          <FigureDefinitions figures={figures.parts} scope={scope} />
        </Section>
      </Detail>
    </div>
  )
}
