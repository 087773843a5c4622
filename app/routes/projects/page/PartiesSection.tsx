import { useTranslation } from 'react-i18next'
import { PartyLink } from '#app/components/alliances/PartyNames.tsx'
import { DataTable } from '#app/components/ui/DataTable.tsx'
import { Icon } from '#app/components/ui/Icon.tsx'
import type { IconName } from '#app/components/ui/icons.ts'
import { Section } from '#app/components/ui/Section.tsx'
import { Tag } from '#app/components/ui/Tag.tsx'
import type { ProjectAnswer } from '#app/domain/projects.ts'
import { useFormat } from '#app/i18n/format.ts'
import type { ProjectPage } from '#app/services/project-page.server.ts'

type Party = ProjectPage['parties'][number]

/** Who does it: role, what each committed, and what it has answered. */
export function PartiesSection({ parties }: Pick<ProjectPage, 'parties'>) {
  const { t } = useTranslation()
  return (
    <Section id="participan" title={t('projects.page.parties')} lead={t('projects.page.partiesLead')}>
      <DataTable
        caption={t('projects.page.parties')}
        columns={[
          { key: 'party', label: t('projects.page.party') },
          { key: 'commitment', label: t('projects.page.commitment') },
          { key: 'answer', label: t('records.answer') },
        ]}
      >
        {parties.map(party => (
          <tr key={party.slug} className={party.isYours ? 'row-yours' : undefined}>
            <th scope="row" className="row-title">
              <PartyLink party={party} />
              <span className="cell-note">{t(`vocab.projectRole.${party.role}`)}</span>
              {party.isYours ? <Tag kind="yourCluster" /> : null}
            </th>
            <td className="row-wide">
              <Commitment party={party} />
            </td>
            <td>
              <Said party={party} />
            </td>
          </tr>
        ))}
      </DataTable>
    </Section>
  )
}

/** What a party brings: how much of what, its words, its condition. */
function Commitment({ party }: { party: Party }) {
  const { t } = useTranslation()
  const { contribution, conditions } = party
  const amount = useCommitmentText(party)
  if (!amount && !contribution) return <span className="faint">{t('projects.page.noCommitment')}</span>
  return (
    <>
      {amount ? <b className="row-name">{amount}</b> : null}
      {contribution ? (
        <span className={amount ? 'cell-note typed' : 'typed'} dir="auto">
          {contribution}
        </span>
      ) : null}
      {conditions ? (
        <span className="cell-note typed" dir="auto">
          {t('projects.page.conditions', { conditions })}
        </span>
      ) : null}
    </>
  )
}

function useCommitmentText({ commitmentKind: kind, commitmentAmount: amount }: Party): string | null {
  const { t } = useTranslation()
  const format = useFormat()
  if (kind === 'money') return t('projects.commitment.money', { amount: format.money(amount ?? 0) })
  if (kind === 'people' || kind === 'hours') return t(`projects.commitment.${kind}`, { count: amount ?? 0 })
  if (kind === 'in_kind') {
    return amount
      ? t('projects.commitment.in_kindWorth', { amount: format.money(amount) })
      : t('projects.commitment.in_kind')
  }
  return kind === 'other' ? t('projects.commitment.other') : null
}

const ICON_OF: Record<ProjectAnswer, IconName> = {
  confirmed: 'circle-check',
  pending: 'clock',
  declined: 'x',
  disputed: 'triangle-alert',
}

function Said({ party }: { party: Party }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { answer, answeredAt, person, reason, hasMembers } = party
  const words =
    answer === 'pending'
      ? t(hasMembers ? 'projects.answers.pending' : 'projects.answers.pendingNobody')
      : t(`projects.answers.${answer}On`, { date: answeredAt ? format.date(answeredAt) : '' })
  return (
    <span className="alliance-status" data-answer={answer}>
      <Icon name={ICON_OF[answer]} />
      <span>
        {words}
        {answer !== 'pending' && person ? <span className="cell-note">{t('records.signedBy', { person })}</span> : null}
        {reason ? (
          <span className="cell-note typed">
            <b>{t('projects.answers.reason')}</b> <bdi>{reason}</bdi>
          </span>
        ) : null}
      </span>
    </span>
  )
}
