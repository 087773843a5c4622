import { useTranslation } from 'react-i18next'
import { MaturityMark } from '#app/components/records/MaturityMark.tsx'
import { ObjectName } from '#app/components/records/ObjectGlyph.tsx'
import { ProvenanceBadge } from '#app/components/records/ProvenanceBadge.tsx'
import { MacroSectorMark, RegionMark } from '#app/components/records/Swatches.tsx'
import { Anchors } from '#app/components/ui/Anchors.tsx'
import { Breadcrumbs } from '#app/components/ui/Breadcrumbs.tsx'
import { ButtonLink } from '#app/components/ui/Button.tsx'
import { Icon } from '#app/components/ui/Icon.tsx'
import { PageHead } from '#app/components/ui/PageHead.tsx'
import { Tag } from '#app/components/ui/Tag.tsx'
import type { MacroSector, MaturityLevel, Provenance, Region } from '#app/domain/vocabularies.ts'

interface ProfileHeadProps {
  /** Without one, maturity stands further down. */
  hasReading: boolean
  page: {
    cluster: {
      slug: string
      name: string
      provenance: Provenance
      departments: { code: string; name: string }[]
      regions: Region[]
      macroSector: MacroSector
      maturityLevel: MaturityLevel | null
    }
    rights: { canEdit: boolean; isYours: boolean; canPropose: boolean }
    ties: readonly unknown[]
    bottlenecks: readonly unknown[]
    projects: readonly unknown[]
    mentorships: { offer: unknown; list: readonly unknown[]; lessons: readonly unknown[] }
  }
}

/** The white head of a profile: where it is, what can be done, and the parts of the page. */
export function ProfileHead({ page, hasReading }: ProfileHeadProps) {
  const { t } = useTranslation()
  const { cluster, rights, mentorships } = page
  const [region] = cluster.regions
  const maturity = { id: 'madurez', label: t('maturity.title') }
  return (
    <div className="profile-head">
      <div className="page">
        <Breadcrumbs
          crumbs={[
            { label: t('ui.nav.clusters'), href: '/clusteres' },
            ...(region
              ? [{ label: t(`vocab.region.${region}`), href: `/clusteres?region=${encodeURIComponent(region)}` }]
              : []),
            { label: cluster.name },
          ]}
        />
        <PageHead
          object={
            <>
              <ObjectName kind="cluster">{t('vocab.subjectType.cluster')}</ObjectName>
              <ProvenanceBadge provenance={cluster.provenance} />
              {rights.isYours ? <Tag kind="yourCluster" /> : null}
            </>
          }
          title={cluster.name}
          marks={
            <>
              <span className="tie-name">
                <Icon name="map-pin" size={16} />
                {cluster.departments.map(d => d.name).join(', ') || t('profile.noTerritory')}
              </span>
              {cluster.regions.map(one => (
                <RegionMark key={one} region={one} />
              ))}
              <MacroSectorMark macroSector={cluster.macroSector} />
              {cluster.maturityLevel ? <MaturityMark level={cluster.maturityLevel} /> : null}
            </>
          }
          actions={<Actions slug={cluster.slug} rights={rights} />}
        />
        <Anchors
          anchors={[
            ...(hasReading ? [maturity] : []),
            { id: 'ofertas', label: t('profile.topics.title') },
            { id: 'vinculos', label: t('profile.ties.title'), count: page.ties.length },
            { id: 'cuellos', label: t('ui.nav.bottlenecksShort'), count: page.bottlenecks.length },
            ...(page.projects.length > 0
              ? [{ id: 'proyectos', label: t('profile.projects.title'), count: page.projects.length }]
              : []),
            ...(mentorships.offer || mentorships.list.length > 0
              ? [{ id: 'mentorias', label: t('profile.mentorships.title'), count: mentorships.list.length }]
              : []),
            ...(mentorships.lessons.length > 0
              ? [{ id: 'aprendimos', label: t('profile.lessons.title'), count: mentorships.lessons.length }]
              : []),
            ...(hasReading ? [] : [maturity]),
            { id: 'historia', label: t('records.history.title') },
            { id: 'fuentes', label: t('records.sources.title') },
          ]}
        />
      </div>
    </div>
  )
}

/** One primary: proposing for those who can, editing for its people, writing to it for everybody else. */
function Actions({ slug, rights }: Pick<ProfileHeadProps['page'], 'rights'> & { slug: string }) {
  const { t } = useTranslation()
  const { canEdit, isYours, canPropose } = rights
  return (
    <>
      <ButtonLink href={`/mapa?foco=${slug}`} icon="waypoints">
        {t('profile.seeInNetwork')}
      </ButtonLink>
      {canEdit ? (
        <ButtonLink href={`/clusteres/${slug}/editar`} icon="pencil" look={canPropose ? 'secondary' : 'primary'}>
          {t('profile.edit')}
        </ButtonLink>
      ) : null}
      {isYours ? null : (
        <ButtonLink
          href={`/clusteres/${slug}/contacto`}
          icon="mail"
          look={canEdit || canPropose ? 'secondary' : 'primary'}
        >
          {t('profile.write')}
        </ButtonLink>
      )}
      {canPropose ? (
        <ButtonLink href={isYours ? '/alianzas/nueva' : `/alianzas/nueva?con=${slug}`} look="primary">
          {t('profile.proposeAlliance')}
        </ButtonLink>
      ) : null}
    </>
  )
}
