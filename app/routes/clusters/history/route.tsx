import '#app/i18n/sections/profile.ts'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { ProfileDifferences } from '#app/components/registry/ProfileDifferences.tsx'
import { Breadcrumbs } from '#app/components/ui/Breadcrumbs.tsx'
import { PageHead } from '#app/components/ui/PageHead.tsx'
import { Section } from '#app/components/ui/Section.tsx'
import { useFormat } from '#app/i18n/format.ts'
import { pageMeta } from '#app/i18n/meta.ts'
import { pageLoader } from '#app/server/handlers.server.ts'
import { readClusterHistory } from '#app/services/cluster-history.server.ts'

export const loader = pageLoader(async ({ context, params }) => {
  const page = await readClusterHistory(context.db, context.actor, params.slug ?? '')
  return { ...page, meta: { title: `${context.t('profile.versions.title')}: ${page.cluster.name}` } }
})

export const meta = pageMeta

export default function ClusterVersions() {
  const { t } = useTranslation()
  const { cluster, versions, departments } = useLoaderData<typeof loader>()
  return (
    <div className="page">
      <Breadcrumbs
        crumbs={[
          { label: t('ui.nav.clusters'), href: '/clusteres' },
          { label: cluster.name, href: `/clusteres/${cluster.slug}` },
          { label: t('profile.versions.title') },
        ]}
      />
      <PageHead title={t('profile.versions.title')} object={cluster.name} lead={t('profile.versions.lead')} />
      {versions.length === 0 ? <p>{t('profile.versions.none')}</p> : null}
      {versions.map(version => (
        <Section
          key={version.version}
          id={`version-${version.version}`}
          title={t('profile.versions.version', { n: version.version })}
          lead={<Signature {...version} />}
        >
          {version.changed.length > 0 ? (
            <ProfileDifferences
              caption={t('profile.versions.version', { n: version.version })}
              heads={[t('profile.versions.before'), t('profile.versions.after')]}
              fields={version.changed}
              left={version.before}
              right={version.after}
              departments={departments}
            />
          ) : (
            <p className="muted">{t(version.isFirst ? 'profile.versions.first' : 'profile.versions.onlyPrivate')}</p>
          )}
        </Section>
      ))}
    </div>
  )
}

interface SignatureProps {
  recordedAt: string
  onBehalfOf: { name: string } | null
  author: string | null
  isFirst: boolean
}

/** When, on whose behalf, and for those who may know, who signed. */
function Signature({ recordedAt, onBehalfOf, author, isFirst }: SignatureProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const parts = [format.dateTime(recordedAt)]
  if (onBehalfOf) parts.push(t('profile.versions.by', { name: onBehalfOf.name }))
  else if (!isFirst) parts.push(t('profile.versions.byCoordination'))
  if (author) parts.push(t('profile.versions.byPerson', { person: author }))
  return <>{parts.join(' · ')}</>
}
