import { useLocation } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { commitmentText } from '#app/components/initiatives/commitment-text.ts'
import { ActForm } from '#app/components/ui/ActForm.tsx'
import { ButtonLink } from '#app/components/ui/Button.tsx'
import { useFormAnswer } from '#app/components/ui/form-answer.ts'
import { Panel } from '#app/components/ui/Panel.tsx'
import { useFormat } from '#app/i18n/format.ts'
import type { InitiativePage } from '#app/services/initiative-page.server.ts'
import { DeclineForm } from './DeclineForm.tsx'
import { LeaderActs } from './LeaderActs.tsx'
import { VoteForm } from './VoteForm.tsx'

/** What the reader's party is asked for, and everything it can do here: what is awaited first. */
export function YourSide({ page }: { page: InitiativePage }) {
  const { t } = useTranslation()
  const { initiative, you } = page
  if (!you) return <Anonymous page={page} />
  if (!you.party) return null
  return (
    <Panel yours title={t('initiatives.you.title', { party: you.party.name })}>
      <YourTask page={page} />
      {you.acts.includes('vote') ? <VoteForm party={you.party.name} /> : null}
      <CommitmentActs initiative={initiative} you={you} />
      {you.canDecline ? <DeclineForm /> : null}
      {you.isLeader ? <LeaderActs initiative={initiative} you={you} hasQuorum={page.hasQuorum} /> : null}
      {you.isManager ? null : (
        <p className="small muted">
          {t('initiatives.you.editorOnly', { party: you.party.name })}{' '}
          {you.canAsk ? t('initiatives.you.editorAsk') : null}
        </p>
      )}
    </Panel>
  )
}

type Side = { initiative: InitiativePage['initiative']; you: NonNullable<InitiativePage['you']> }

/** The way to the form, the one click that renews, and the way back. */
function CommitmentActs({ initiative, you }: Side) {
  const { t } = useTranslation()
  const renew = useFormAnswer({}, 'renew')
  const withdraw = useFormAnswer({}, 'withdraw')
  const { acts } = you
  return (
    <>
      {acts.includes('commit') ? (
        <ButtonLink href="#sumarse">
          {t(you.party?.kind === 'organization' ? 'initiatives.acts.back' : 'initiatives.acts.join')}
        </ButtonLink>
      ) : null}
      {acts.includes('renew') ? (
        <ActForm
          intent="renew"
          answer={renew}
          label={t('initiatives.acts.renew')}
          look="primary"
          version={initiative.version}
        />
      ) : null}
      {acts.includes('change') ? (
        <p className="panel-link">
          <a href="#sumarse">{t('initiatives.acts.changeOpen')}</a>
        </p>
      ) : null}
      {acts.includes('withdraw') ? (
        <ActForm
          intent="withdraw"
          answer={withdraw}
          label={t('initiatives.acts.withdraw')}
          look="danger"
          help={t('initiatives.acts.withdrawHelp')}
          folds
        />
      ) : null}
    </>
  )
}

/** One sentence or two: what waits for whom. */
function YourTask({ page }: { page: InitiativePage }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { initiative, you, leader, hasQuorum } = page
  if (!you?.party) return null
  const { status } = initiative
  const party = you.party.name
  const closes = { date: initiative.closesOn ? format.date(initiative.closesOn) : '' }
  const votes = { date: initiative.votingEndsOn ? format.date(initiative.votingEndsOn) : '' }

  if (you.acts.includes('vote')) {
    return <Task title={t('initiatives.you.vote', { party })} text={t('initiatives.you.voteHelp', votes)} />
  }
  if (you.vote) return <p>{t('initiatives.you.voted', { vote: t(`initiatives.vote.${you.vote}`) })}</p>
  if (status === 'deciding') return <p>{t('initiatives.you.notAVoter', votes)}</p>
  if (status === 'closed_without_quorum' && you.isLeader) {
    return <Task title={t('initiatives.you.reopen')} text={t('initiatives.you.reopenHelp')} />
  }
  if (status !== 'open') return <p>{t('initiatives.you.over')}</p>
  if (you.needsRenewal) return <Task title={t('initiatives.you.renew')} text={t('initiatives.you.renewHelp')} />
  if (you.isLeader && hasQuorum) {
    return <Task title={t('initiatives.you.quorum')} text={t('initiatives.you.quorumHelp', closes)} />
  }
  if (you.commitment) {
    return <p>{t('initiatives.you.committed', { commitment: commitmentText(t, format, you.commitment) })}</p>
  }
  if (you.isLeader) return <Task title={t('initiatives.you.leaderJoin')} text={t('initiatives.you.leaderJoinHelp')} />
  if (you.isInvited) {
    const title = t('initiatives.you.invited', { leader: leader?.name ?? '' })
    return <Task title={title} text={t('initiatives.you.invitedHelp')} />
  }
  return <p>{t(you.party.kind === 'cluster' ? 'initiatives.you.open' : 'initiatives.you.openBack', closes)}</p>
}

function Task({ title, text }: { title: string; text: string }) {
  return (
    <div className="panel-task">
      <b>{title}</b>
      <span>{text}</span>
    </div>
  )
}

/** To whoever is not signed in, while it is open. */
function Anonymous({ page }: { page: InitiativePage }) {
  const { t } = useTranslation()
  const { pathname } = useLocation()
  if (page.initiative.status !== 'open') return null
  return (
    <Panel title={t('initiatives.you.anonymous')}>
      <p>{t('initiatives.you.anonymousHelp')}</p>
      <ButtonLink href={`/entrar?volver=${encodeURIComponent(pathname)}`}>{t('initiatives.you.signIn')}</ButtonLink>
    </Panel>
  )
}
