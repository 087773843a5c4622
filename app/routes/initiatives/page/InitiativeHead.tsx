import { useTranslation } from 'react-i18next'
import { InitiativeSteps } from '#app/components/initiatives/InitiativeSteps.tsx'
import { QuorumBar } from '#app/components/initiatives/Quorum.tsx'
import { ObjectName } from '#app/components/records/ObjectGlyph.tsx'
import { ProvenanceBadge } from '#app/components/records/ProvenanceBadge.tsx'
import { Banner } from '#app/components/ui/Banner.tsx'
import { Breadcrumbs } from '#app/components/ui/Breadcrumbs.tsx'
import { ButtonLink } from '#app/components/ui/Button.tsx'
import { PageHead } from '#app/components/ui/PageHead.tsx'
import { useFormat } from '#app/i18n/format.ts'
import type { InitiativePage } from '#app/services/initiative-page.server.ts'

/** What it is, where it stands, and how far it is from its quorum. */
export function InitiativeHead({ page }: { page: InitiativePage }) {
  const { t } = useTranslation()
  const { initiative, leader, you } = page
  const { code, slug, title, provenance } = initiative
  return (
    <>
      <Breadcrumbs crumbs={[{ label: t('initiatives.title'), href: '/iniciativas' }, { label: code ?? title }]} />
      <PageHead
        object={
          <>
            <ObjectName kind="initiative">{t('vocab.subjectType.initiative')}</ObjectName>
            {code ? <span className="code">{code}</span> : null}
            <ProvenanceBadge provenance={provenance} />
          </>
        }
        title={<bdi>{title}</bdi>}
        lead={leader ? t('initiatives.ledBy', { party: leader.name }) : undefined}
        actions={<HeadActions slug={slug} you={you} />}
      />
      <InitiativeSteps status={initiative.status} wasVoted={initiative.decidingSince !== null} notes={useNotes(page)} />
      <QuorumLine page={page} />
      <StateBanner page={page} />
    </>
  )
}

function HeadActions({ slug, you }: { slug: string } & Pick<InitiativePage, 'you'>) {
  const { t } = useTranslation()
  const canEdit = you?.acts.includes('edit')
  const canJoin = you?.acts.includes('commit')
  if (!canEdit && !canJoin) return null
  return (
    <>
      {canEdit ? (
        <ButtonLink href={`/iniciativas/${slug}/editar`} icon="pencil">
          {t('initiatives.page.edit')}
        </ButtonLink>
      ) : null}
      {canJoin ? (
        <ButtonLink look="primary" href="#sumarse" icon="plus">
          {t(you?.party?.kind === 'organization' ? 'initiatives.acts.back' : 'initiatives.acts.join')}
        </ButtonLink>
      ) : null}
    </>
  )
}

function useNotes({ initiative }: InitiativePage) {
  const { t } = useTranslation()
  const format = useFormat()
  const { status, publishedAt, closesOn, votingEndsOn, decidingSince, decidedAt, updatedAt } = initiative
  const since = (at: string | null) => (at ? t('initiatives.steps.published', { date: format.date(at) }) : undefined)
  const on = (at: string | null) => (at ? t('initiatives.steps.decided', { date: format.date(at) }) : undefined)
  return {
    open:
      status === 'open' && closesOn
        ? t('initiatives.steps.closes', { date: format.date(closesOn) })
        : since(publishedAt),
    deciding:
      status === 'deciding' && votingEndsOn
        ? t('initiatives.steps.votes', { date: format.date(votingEndsOn) })
        : since(decidingSince),
    agreed: on(decidedAt),
    not_agreed: on(decidedAt),
    closed_without_quorum: on(closesOn),
    cancelled: on(status === 'cancelled' ? updatedAt : null),
  }
}

/** The quorum as a bar that is also a sentence. */
function QuorumLine({ page }: { page: InitiativePage }) {
  const { t } = useTranslation()
  const { committed, hasQuorum, initiative } = page
  const minimum = initiative.minimumClusters
  const isOpen = initiative.status === 'open'
  const key = !isOpen ? 'was' : hasQuorum ? 'reached' : 'missing'
  return (
    <div className="quorum-line">
      <QuorumBar committed={committed} minimum={minimum} />
      <p>{t(`initiatives.quorumSentence.${key}`, { committed, minimum, count: minimum - committed })}</p>
    </div>
  )
}

function StateBanner({ page }: { page: InitiativePage }) {
  const { t } = useTranslation()
  const { initiative, acta, project } = page
  const { status, isPastClosing } = initiative
  if (status === 'open' && isPastClosing) return <Said text={t('initiatives.state.pastClosing')} />
  if (status === 'closed_without_quorum' || status === 'cancelled') {
    return <Said text={t(`initiatives.state.${status}`)} />
  }
  if (status !== 'agreed' && status !== 'not_agreed') return null
  return (
    <Banner tone={status === 'agreed' ? 'ok' : 'info'} role="note">
      <p>
        {t(`initiatives.state.${status}`)}{' '}
        {project ? (
          <a href={`/proyectos/${project.slug}`}>{t('initiatives.decision.project', { code: project.code })}</a>
        ) : acta ? (
          <a href={`/actas/${acta}`}>{t('initiatives.decision.acta')}</a>
        ) : null}
      </p>
    </Banner>
  )
}

function Said({ text }: { text: string }) {
  return (
    <Banner tone="info" role="note">
      <p>{text}</p>
    </Banner>
  )
}
