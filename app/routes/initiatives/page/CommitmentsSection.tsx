import { useTranslation } from 'react-i18next'
import { PartyLink } from '#app/components/alliances/PartyNames.tsx'
import { commitmentText } from '#app/components/initiatives/commitment-text.ts'
import { ObjectGlyph } from '#app/components/records/ObjectGlyph.tsx'
import { DataTable } from '#app/components/ui/DataTable.tsx'
import { EmptyState } from '#app/components/ui/EmptyState.tsx'
import { Icon } from '#app/components/ui/Icon.tsx'
import { Section } from '#app/components/ui/Section.tsx'
import { Tag } from '#app/components/ui/Tag.tsx'
import { useFormat } from '#app/i18n/format.ts'
import type { InitiativePage } from '#app/services/initiative-page.server.ts'

type Commitment = InitiativePage['commitments'][number]

/** Who puts in what; and who was invited and has not said. */
export function CommitmentsSection({ page }: { page: InitiativePage }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { commitments, money, invited, declined } = page
  return (
    <Section id="compromisos" title={t('initiatives.page.commitments')} lead={t('initiatives.page.commitmentsLead')}>
      {commitments.length > 0 ? (
        <DataTable
          caption={t('initiatives.page.commitments')}
          columns={[
            { key: 'party', label: t('initiatives.page.party') },
            { key: 'commitment', label: t('initiatives.page.commitment') },
            { key: 'since', label: t('initiatives.page.since') },
          ]}
          foot={
            money > 0 ? (
              <p className="small">{t('initiatives.page.total', { money: format.money(money) })}</p>
            ) : undefined
          }
        >
          {commitments.map(commitment => (
            <CommitmentLine key={commitment.slug} commitment={commitment} />
          ))}
        </DataTable>
      ) : (
        <EmptyState glyph={<ObjectGlyph kind="initiative" size={28} />} title={t('initiatives.page.noCommitments')}>
          {t('initiatives.page.noCommitmentsHelp')}
        </EmptyState>
      )}
      {invited.length > 0 ? (
        <div className="invited">
          <h3>{t('initiatives.page.invited')}</h3>
          <ul className="invited-list">
            {invited.map(party => (
              <li key={party.slug}>
                <PartyLink party={party} />
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      {declined.length > 0 ? (
        <div className="invited">
          <h3>{t('initiatives.page.declined')}</h3>
          <p className="small muted">{t('initiatives.page.declinedNote')}</p>
          <ul className="invited-list">
            {declined.map(party => (
              <li key={party.slug}>
                <PartyLink party={party} />
                <span className="cell-note typed" dir="auto">
                  {party.reason}
                </span>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </Section>
  )
}

function CommitmentLine({ commitment }: { commitment: Commitment }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { party, isLeader, isYours, isOutdated, description, conditions, committedAt, person } = commitment
  const note = isLeader ? t('initiatives.page.leads') : party === 'organization' ? t('initiatives.page.backs') : null
  return (
    <tr className={isYours ? 'row-yours' : undefined}>
      <th scope="row" className="row-title">
        <PartyLink party={{ ...commitment, kind: party }} />
        {note ? <span className="cell-note">{note}</span> : null}
        {isYours ? <Tag kind="yourCluster" /> : null}
      </th>
      <td className="row-wide">
        <b>{commitmentText(t, format, commitment)}</b>
        <span className="typed commitment-words" dir="auto">
          {description}
        </span>
        {conditions ? (
          <span className="cell-note typed" dir="auto">
            <b>{t('initiatives.page.conditions')}</b> {conditions}
          </span>
        ) : null}
        {isOutdated ? (
          <span className="outdated">
            <Icon name="refresh-cw" /> {t('initiatives.page.outdated')}
          </span>
        ) : null}
      </td>
      <td className="small">
        <time dateTime={committedAt}>{format.date(committedAt)}</time>
        {person ? <span className="cell-note">{t('initiatives.page.signedBy', { person })}</span> : null}
      </td>
    </tr>
  )
}
