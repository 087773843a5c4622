import { useTranslation } from 'react-i18next'
import { ButtonLink } from '#app/components/ui/Button.tsx'
import { Panel } from '#app/components/ui/Panel.tsx'
import type { AllianceAct } from '#app/domain/alliance-lifecycle.ts'
import { useFormat } from '#app/i18n/format.ts'
import type { AlliancePage } from '#app/services/alliance-page.server.ts'
import { ActForm } from './ActForm.tsx'

interface YourSideProps extends Pick<AlliancePage, 'alliance' | 'parties'> {
  you: NonNullable<AlliancePage['you']>
}

/** What the reader's party is asked for, and every answer it can give: the one that is awaited first. */
export function YourSide({ alliance, parties, you }: YourSideProps) {
  const { t } = useTranslation()
  const acts = you.acts.filter((act): act is FormAct => act !== 'edit')
  const first = awaitedOf(acts, alliance)
  const rest = acts.filter(act => act !== first)
  const form = { alliance, parties, you }
  return (
    <Panel yours title={t(you.kind === 'cluster' ? 'alliances.you.title' : 'alliances.you.titleOrganization')}>
      <YourTask alliance={alliance} parties={parties} you={you} />
      {alliance.status === 'disputed' && you.acts.includes('edit') ? (
        <p className="actions">
          <ButtonLink href={`/alianzas/${alliance.slug}/editar`} icon="pencil">
            {t('alliances.acts.edit')}
          </ButtonLink>
        </p>
      ) : null}
      {first ? <ActForm {...form} act={first} isMain /> : null}
      {rest.length > 0 ? (
        <>
          {first ? <h3 className="panel-more">{t('alliances.you.other')}</h3> : null}
          {rest.map(act => (
            <ActForm key={act} {...form} act={act} />
          ))}
        </>
      ) : null}
      {you.acts.length === 0 && you.canAddEvidence ? <p>{t('alliances.you.editorOnly', { party: you.name })}</p> : null}
    </Panel>
  )
}

type FormAct = Exclude<AllianceAct, 'edit'>

/** The answer that is awaited, if any: it stands open over the others. */
function awaitedOf(acts: readonly FormAct[], { unverified }: AlliancePage['alliance']): FormAct | undefined {
  return acts.find(act => act === 'confirm' || (act === 'renew' && unverified))
}

/** One sentence or two: what waits for whom. */
function YourTask({ alliance, parties, you }: YourSideProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const { status, isDocumented } = alliance
  const named = (list: AlliancePage['parties']) => format.list(list.map(party => party.name))
  const others = parties.filter(party => !party.isYours)
  const pending = others.filter(party => party.answer === 'pending')
  const objecting = others.filter(party => party.answer === 'disputed')

  if (!['proposed', 'active', 'disputed'].includes(status)) return <p>{t('alliances.you.closed')}</p>
  if (you.answer === 'disputed') {
    return <Task title={t('alliances.you.disputedOwn')} text={t('alliances.you.disputedOwnHelp')} />
  }
  if (objecting.length > 0) {
    const title = t('alliances.you.disputedOther', { parties: named(objecting) })
    return <Task title={title} text={t('alliances.you.disputedOtherHelp')} />
  }
  if (isDocumented) return <p>{t('alliances.you.documented')}</p>
  if (you.isAwaited) {
    const isAgain = !you.acts.includes('decline') && you.acts.includes('confirm')
    const text = t(isAgain ? 'alliances.you.awaitedAgain' : 'alliances.you.awaitedHelp', { party: you.name })
    return <Task title={t('alliances.you.awaited')} text={text} />
  }
  if (alliance.unverified) {
    return <Task title={t('alliances.you.unverified')} text={t('alliances.you.unverifiedHelp')} />
  }
  const answerable = pending.filter(party => party.hasMembers)
  if (answerable.length > 0) return <p>{t('alliances.you.waiting', { parties: named(answerable) })}</p>
  if (pending.length > 0) return <p>{t('alliances.you.waitingNobody', { parties: named(pending) })}</p>
  return <p>{t('alliances.you.settled')}</p>
}

function Task({ title, text }: { title: string; text: string }) {
  return (
    <div className="panel-task">
      <b>{title}</b>
      <span>{text}</span>
    </div>
  )
}
