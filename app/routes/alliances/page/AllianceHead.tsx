import { useTranslation } from 'react-i18next'
import { AllianceSteps } from '#app/components/alliances/AllianceSteps.tsx'
import { ObjectName } from '#app/components/records/ObjectGlyph.tsx'
import { ProvenanceBadge } from '#app/components/records/ProvenanceBadge.tsx'
import { Banner } from '#app/components/ui/Banner.tsx'
import { Breadcrumbs } from '#app/components/ui/Breadcrumbs.tsx'
import { ButtonLink } from '#app/components/ui/Button.tsx'
import { Icon } from '#app/components/ui/Icon.tsx'
import { PageHead } from '#app/components/ui/PageHead.tsx'
import { useFormat } from '#app/i18n/format.ts'
import type { AlliancePage } from '#app/services/alliance-page.server.ts'

type Props = Pick<AlliancePage, 'alliance' | 'parties' | 'you'>

/** What it is, who vouches for it, where it stands, and what there is to know before reading on. */
export function AllianceHead({ alliance, parties, you }: Props) {
  const { t } = useTranslation()
  const { area, slug, title, status, provenance, isDocumented } = alliance
  // A joint initiative can come of an alliance: a cluster that is one of its parties proposes it.
  const mayPropose = you !== null && alliance.isPublic && parties.some(p => p.isYours && p.kind === 'cluster')
  return (
    <>
      <Breadcrumbs
        crumbs={[
          { label: t('alliances.title'), href: '/alianzas' },
          { label: t(`vocab.allianceArea.${area}`), href: `/alianzas?area=${area}` },
          { label: title },
        ]}
      />
      <PageHead
        object={
          <>
            <ObjectName kind="alliance">{t('vocab.subjectType.alliance')}</ObjectName>
            <ProvenanceBadge provenance={provenance} />
            {alliance.unverified ? (
              <span className="alliance-status" title={t('alliances.unverifiedHelp')}>
                <Icon name="clock" />
                {t('alliances.unverified')}
              </span>
            ) : null}
          </>
        }
        title={<bdi>{title}</bdi>}
        actions={
          <>
            {mayPropose ? (
              <ButtonLink href={`/iniciativas/nueva?alianza=${slug}`}>{t('alliances.page.propose')}</ButtonLink>
            ) : null}
            {you?.acts.includes('edit') ? (
              <ButtonLink href={`/alianzas/${slug}/editar`} icon="pencil">
                {t('alliances.page.edit')}
              </ButtonLink>
            ) : null}
          </>
        }
      />
      <AllianceSteps status={status} notes={useStepNotes(alliance)} isDocumented={isDocumented} />
      <StateBanner alliance={alliance} parties={parties} />
    </>
  )
}

/** Under each step that was reached: when, as far as anybody has said. */
function useStepNotes({ status, ...alliance }: AlliancePage['alliance']) {
  const { t } = useTranslation()
  const format = useFormat()
  const { createdAt, activeSince, updatedAt, validTo, precision, isDocumented } = alliance
  const wasActive = status === 'active' || status === 'ended'
  const hidden = t('alliances.steps.privateHelp')
  return {
    proposed: format.date(createdAt),
    active: wasActive && activeSince ? t('alliances.steps.since', { date: format.date(activeSince) }) : inSource(),
    disputed: t('alliances.steps.disputedHelp'),
    ended: status === 'ended' ? endOf() : undefined,
    declined: hidden,
    withdrawn: hidden,
  }

  function inSource() {
    return isDocumented && status === 'active' ? t('alliances.steps.sinceUnknown') : undefined
  }

  function endOf() {
    return (
      (isDocumented && format.partialDate(validTo, precision)) || (isDocumented ? undefined : format.date(updatedAt))
    )
  }
}

function StateBanner({ alliance, parties }: Pick<Props, 'alliance' | 'parties'>) {
  const { t } = useTranslation()
  const format = useFormat()
  const { status, unverified, isDocumented } = alliance
  if (status === 'disputed') return <Said tone="warning" text={t('alliances.state.disputed')} />
  if (status === 'declined' || status === 'withdrawn') {
    return <Said tone="info" text={t(`alliances.state.${status}`)} />
  }
  if (unverified) return <Said tone="warning" text={t('alliances.state.unverified')} />
  const nobody = parties.filter(party => party.answer === 'pending' && !party.hasMembers)
  if (isDocumented || status === 'ended' || nobody.length === 0) return null
  const names = format.list(nobody.map(party => party.name))
  return <Said tone="info" text={t('alliances.state.pendingNobody', { parties: names })} />
}

function Said({ tone, text }: { tone: 'warning' | 'info'; text: string }) {
  return (
    <Banner tone={tone} role="note">
      <p>{text}</p>
    </Banner>
  )
}
