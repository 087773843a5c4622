import { useTranslation } from 'react-i18next'
import { PartyLink } from '#app/components/alliances/PartyNames.tsx'
import { DataTable } from '#app/components/ui/DataTable.tsx'
import { Icon } from '#app/components/ui/Icon.tsx'
import type { IconName } from '#app/components/ui/icons.ts'
import { Section } from '#app/components/ui/Section.tsx'
import { Tag } from '#app/components/ui/Tag.tsx'
import type { PartyAnswer } from '#app/domain/alliances.ts'
import { useFormat } from '#app/i18n/format.ts'
import type { AlliancePage } from '#app/services/alliance-page.server.ts'

type Party = AlliancePage['parties'][number]

/** Who takes part, what each brings, and what each has said; who signed and why, for those who may know. */
export function PartiesSection({ parties, isDocumented }: { parties: readonly Party[]; isDocumented: boolean }) {
  const { t } = useTranslation()
  const hasContributions = parties.some(party => party.contribution)
  return (
    <Section
      id="partes"
      title={t('alliances.page.parts')}
      lead={t(isDocumented ? 'alliances.page.documentedLead' : 'alliances.page.partsLead')}
    >
      <DataTable
        caption={t('alliances.page.parts')}
        columns={[
          { key: 'party', label: t('alliances.page.party') },
          ...(hasContributions ? [{ key: 'contribution', label: t('alliances.page.contribution') }] : []),
          { key: 'answer', label: t('records.answer') },
        ]}
      >
        {parties.map(party => (
          <tr key={party.slug} className={party.isYours ? 'row-yours' : undefined}>
            <th scope="row" className="row-title">
              <PartyLink party={party} />
              <RoleNote party={party} isDocumented={isDocumented} />
              {party.isYours ? <Tag kind="yourCluster" /> : null}
            </th>
            {hasContributions ? (
              <td
                className={party.contribution ? 'row-wide typed' : 'row-empty'}
                data-label={t('alliances.page.contribution')}
                dir="auto"
              >
                {party.contribution ?? <span className="faint">{t('alliances.page.noContribution')}</span>}
              </td>
            ) : null}
            <td>{isDocumented && party.answer === 'pending' ? <Documented /> : <Said party={party} />}</td>
          </tr>
        ))}
      </DataTable>
    </Section>
  )
}

function RoleNote({ party, isDocumented }: { party: Party; isDocumented: boolean }) {
  const { t } = useTranslation()
  if (party.isProposer) return <span className="cell-note">{t('alliances.page.proposer')}</span>
  if (isDocumented && party.role === 'leader') return <span className="cell-note">{t('alliances.page.leader')}</span>
  return null
}

function Documented() {
  const { t } = useTranslation()
  return <span className="faint">{t('alliances.answers.documented')}</span>
}

const ICON_OF: Record<PartyAnswer, IconName> = {
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
      ? t(hasMembers ? 'alliances.answers.pending' : 'alliances.answers.pendingNobody')
      : answeredAt
        ? t(`alliances.answers.${answer}On`, { date: format.date(answeredAt) })
        : t(`alliances.answers.${answer}`)
  return (
    <span className="alliance-status" data-answer={answer}>
      <Icon name={ICON_OF[answer]} />
      <span>
        {words}
        {answer !== 'pending' ? (
          <span className="cell-note">{person ? t('records.signedBy', { person }) : t('alliances.page.onBehalf')}</span>
        ) : null}
        {reason ? (
          <span className="cell-note typed">
            <b>{t('alliances.answers.reason')}</b> <bdi>{reason}</bdi>
          </span>
        ) : null}
      </span>
    </span>
  )
}
