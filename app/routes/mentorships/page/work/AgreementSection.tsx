import { useTranslation } from 'react-i18next'
import { DefinitionList } from '#app/components/ui/DefinitionList.tsx'
import { EmptyState } from '#app/components/ui/EmptyState.tsx'
import { Icon } from '#app/components/ui/Icon.tsx'
import { Section } from '#app/components/ui/Section.tsx'
import { useFormat } from '#app/i18n/format.ts'
import type { WorkParts } from '#app/services/mentorship-work-parts.server.ts'
import { AgreementForm } from './AgreementForm.tsx'
import { AgreementVersions } from './AgreementVersions.tsx'
import { SignForm } from './SignForm.tsx'

/** What the two agreed, who signed it, how it came to say so, and the forms of those who sign. Nothing for the public. */
export function AgreementSection({ work }: { work: WorkParts }) {
  const { t } = useTranslation()
  const { agreement, names } = work
  if (!agreement || (!agreement.terms && !agreement.canWrite && work.status !== 'accepted')) return null
  const { terms, goals, canSign, canWrite } = agreement
  return (
    <Section id="acuerdo" title={t('mentorshipWork.agreement.title')} lead={t('mentorshipWork.agreement.lead')}>
      {terms ? (
        <>
          <ol className="goal-list">
            {goals.map(goal => (
              <li key={goal.id}>
                <b className="typed">{goal.text}</b>
                <span className="typed">
                  {t('mentorshipWork.agreement.indicator')}: <bdi>{goal.indicator}</bdi>
                </span>
                {goal.target ? (
                  <span className="typed">{t('mentorshipWork.agreement.targetShort', { target: goal.target })}</span>
                ) : null}
              </li>
            ))}
          </ol>
          <Facts agreement={agreement} />
          <Signatures agreement={agreement} names={names} />
        </>
      ) : (
        <EmptyState glyph={<Icon name="file-text" size={24} />} title={t('mentorshipWork.agreement.none')}>
          {t(canWrite ? 'mentorshipWork.agreement.noneHelp' : 'mentorshipWork.agreement.noneOther')}
        </EmptyState>
      )}
      {terms && canSign ? <SignForm version={terms.version} /> : null}
      {canWrite ? <AgreementForm agreement={agreement} /> : null}
      <AgreementVersions versions={agreement.versions} names={names} />
    </Section>
  )
}

type Agreement = NonNullable<WorkParts['agreement']>

function Facts({ agreement: { terms } }: { agreement: Agreement }) {
  const { t } = useTranslation()
  if (!terms) return null
  return (
    <div className="agreement-facts">
      <DefinitionList
        items={[
          { term: t('mentorshipWork.agreement.sessions'), value: terms.sessions },
          { term: t('mentorshipWork.agreement.months'), value: terms.months },
          { term: t('mentorshipWork.agreement.format'), value: t(`vocab.mentorshipFormat.${terms.format}`) },
          {
            term: t('mentorshipWork.agreement.terms'),
            value: terms.terms ? (
              <span className="typed" dir="auto">
                {terms.terms}
              </span>
            ) : null,
          },
        ]}
      />
    </div>
  )
}

/** Of the version in force: who signed it and when, and whose signature is missing. */
function Signatures({ agreement, names }: { agreement: Agreement; names: WorkParts['names'] }) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <ul className="signatures" aria-label={t('mentorshipWork.agreement.signatures')}>
      {agreement.signatures.map(({ side, signedAt, person }) => (
        <li key={side} data-signed={signedAt ? 'yes' : 'no'}>
          <Icon name={signedAt ? 'circle-check' : 'clock'} />
          <span>
            {signedAt
              ? t('mentorshipWork.agreement.signed', { name: names[side].name, date: format.date(signedAt) })
              : t('mentorshipWork.agreement.unsigned', { name: names[side].name })}
            {person ? <span className="cell-note">{t('records.signedBy', { person })}</span> : null}
          </span>
        </li>
      ))}
    </ul>
  )
}
