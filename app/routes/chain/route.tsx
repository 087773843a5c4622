import '#app/i18n/sections/bottlenecks.ts'
import '#app/i18n/sections/chain.ts'
import '#app/i18n/sections/chain-page.ts'
import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { ChainTable, Missing } from '#app/components/chain/Chain.tsx'
import { ChainPicture } from '#app/components/chain/ChainPicture.tsx'
import { chainSentence } from '#app/components/chain/chain-text.ts'
import { IllustrativeNote } from '#app/components/records/IllustrativeNote.tsx'
import { ObjectName } from '#app/components/records/ObjectGlyph.tsx'
import { ProvenanceBadge } from '#app/components/records/ProvenanceBadge.tsx'
import { Breadcrumbs } from '#app/components/ui/Breadcrumbs.tsx'
import { ButtonLink } from '#app/components/ui/Button.tsx'
import { PageHead } from '#app/components/ui/PageHead.tsx'
import { Section } from '#app/components/ui/Section.tsx'
import { useFormat } from '#app/i18n/format.ts'
import { pageMeta } from '#app/i18n/meta.ts'
import { pageLoader } from '#app/server/handlers.server.ts'
import { readChainPage } from '#app/services/chain-page.server.ts'
import { MomentsTable } from './MomentsTable.tsx'

export const meta = pageMeta

const FORMATS = ['json', 'csv']

export const loader = pageLoader(async ({ context, params, url }) => {
  const { db, actor, language, now, t } = context
  const page = await readChainPage(db, actor, params.code ?? '', language, now)
  const path = `/cuellos-de-botella/${page.code}/cadena`
  const format = url.searchParams.get('formato') ?? ''
  if (FORMATS.includes(format)) throw redirect(`${path}.${format}`, 302)
  if (url.pathname !== path) throw redirect(path, 301)
  return { ...page, meta: { title: t('chainPage.page.title', { code: page.code }) } }
})

export default function ChainPage() {
  const { t, i18n } = useTranslation()
  const format = useFormat()
  const { code, titleEs, titleEn, provenance, chain, missing, moments, today } = useLoaderData<typeof loader>()
  const path = `/cuellos-de-botella/${code}`
  const english = i18n.language === 'en' && titleEn
  return (
    <div className="page">
      <Breadcrumbs
        crumbs={[
          { label: t('bottlenecks.title'), href: '/cuellos-de-botella' },
          { label: code, href: path },
          { label: t('chain.title') },
        ]}
      />
      <PageHead
        object={
          <>
            <ObjectName kind="bottleneck">{t('vocab.subjectType.bottleneck')}</ObjectName>
            <span className="code">{code}</span>
            {provenance === 'ilustrativo' ? <IllustrativeNote /> : <ProvenanceBadge provenance={provenance} />}
          </>
        }
        title={t('chainPage.page.title', { code })}
        lead={<span lang={english ? undefined : 'es'}>{english || titleEs}</span>}
        actions={
          <>
            <ButtonLink href={`${path}/cadena.json`} icon="download" download>
              {t('chainPage.page.json')}
            </ButtonLink>
            <ButtonLink href={`${path}/cadena.csv`} icon="download" download>
              {t('chainPage.page.csv')}
            </ButtonLink>
          </>
        }
      />
      <Section id="cadena" title={t('chain.title')} lead={chainSentence(t, format, i18n.language, chain)}>
        <ChainPicture chain={chain} here="bottleneck" />
        {missing ? <Missing missing={missing} code={code} /> : null}
      </Section>
      <Section id="momentos" title={t('chainPage.page.moments')} lead={t('chainPage.page.lead')}>
        <MomentsTable moments={moments} />
        <p className="small faint spaced-top">{t('chainPage.page.cutOff', { date: format.date(today) })}</p>
      </Section>
      <Section id="tabla" title={t('chain.asTable')}>
        <ChainTable chain={chain} />
      </Section>
    </div>
  )
}
