import { useTranslation } from 'react-i18next'
import { DataTable } from '#app/components/ui/DataTable.tsx'
import { Section } from '#app/components/ui/Section.tsx'
import { VOTES } from '#app/domain/initiatives.ts'
import { useFormat } from '#app/i18n/format.ts'
import type { InitiativePage } from '#app/services/initiative-page.server.ts'

/** The vote and its count; to the parties, who voted what. */
export function DecisionSection({ page }: { page: InitiativePage }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { decision, initiative, acta } = page
  if (!decision || initiative.status === 'open') return null
  const { rule, votingEndsOn, status } = initiative
  const isOpen = status === 'deciding'
  const words = { rule: t(`initiatives.rule.${rule}`), help: t(`initiatives.ruleHelp.${rule}`) }
  const date = votingEndsOn ? format.date(votingEndsOn) : ''
  return (
    <Section
      id="votacion"
      title={t(isOpen ? 'initiatives.decision.title' : 'initiatives.decision.titleDone')}
      lead={
        isOpen
          ? t('initiatives.decision.lead', { ...words, voters: decision.voters, date })
          : t('initiatives.decision.leadDone', words)
      }
      action={acta ? <a href={`/actas/${acta}`}>{t('initiatives.decision.acta')}</a> : undefined}
    >
      <TallyTable tally={decision.tally} />
      <p className="small muted">
        {t('initiatives.decision.note')} {isOpen ? t('initiatives.decision.early') : null}
      </p>
      {decision.votes && decision.votes.length > 0 ? <Votes votes={decision.votes} /> : null}
    </Section>
  )
}

type Decision = NonNullable<InitiativePage['decision']>

function TallyTable({ tally }: Pick<Decision, 'tally'>) {
  const { t } = useTranslation()
  return (
    <div className="tally">
      <DataTable
        caption={t('initiatives.decision.title')}
        stacks={false}
        columns={[
          { key: 'option', label: t('initiatives.decision.option') },
          { key: 'count', label: t('initiatives.decision.count'), numeric: true },
        ]}
      >
        {([...VOTES, 'silent'] as const).map(option => (
          <tr key={option}>
            <th scope="row">{t(`initiatives.vote.${option}`)}</th>
            <td className="number">{tally[option]}</td>
          </tr>
        ))}
      </DataTable>
    </div>
  )
}

function Votes({ votes }: { votes: NonNullable<Decision['votes']> }) {
  const { t } = useTranslation()
  return (
    <div className="votes">
      <h3>{t('initiatives.decision.who')}</h3>
      <p className="small muted">{t('initiatives.decision.whoNote')}</p>
      <ul className="votes-list">
        {votes.map(({ slug, name, vote, reason, person }) => (
          <li key={slug}>
            <a href={`/clusteres/${slug}`}>{name}</a>: <b>{t(`initiatives.vote.${vote}`)}</b>
            {person ? <span className="cell-note">{t('initiatives.page.signedBy', { person })}</span> : null}
            {reason ? (
              <span className="cell-note typed" dir="auto">
                {reason}
              </span>
            ) : null}
          </li>
        ))}
      </ul>
    </div>
  )
}
