import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Banner } from '#app/components/ui/Banner.tsx'
import { Button } from '#app/components/ui/Button.tsx'
import { ErrorSummary } from '#app/components/ui/ErrorSummary.tsx'
import { summaryOf, useFormAnswer } from '#app/components/ui/form-answer.ts'
import { OnceField } from '#app/components/ui/OnceField.tsx'
import { Section } from '#app/components/ui/Section.tsx'
import { recordPath } from '#app/domain/addresses.ts'
import { useFormat } from '#app/i18n/format.ts'
import type { AccountMembership } from '#app/services/account.server.ts'

interface MembershipsSectionProps {
  memberships: readonly AccountMembership[]
  isCoordinator: boolean
}

/** Whom one acts for, which of them now, and how to stop. */
export function MembershipsSection({ memberships, isCoordinator }: MembershipsSectionProps) {
  const { t } = useTranslation()
  const leaving = useFormAnswer({}, 'leave')
  const handingBack = useFormAnswer({}, 'hand-back')
  const acting = memberships.find(m => m.isActing)
  const mayInvite = acting?.role === 'manager' || (acting !== undefined && isCoordinator)
  return (
    <Section
      id="actua"
      title={t('accounts.account.memberships')}
      lead={memberships.length > 0 ? t('accounts.account.membershipsLead') : undefined}
      action={
        acting && mayInvite ? (
          <a href="/cuenta/equipo">{t('accounts.account.team', { party: acting.party.name })}</a>
        ) : null
      }
    >
      <ErrorSummary errors={[...summaryOf(leaving), ...summaryOf(handingBack)]} />
      {isCoordinator ? (
        <p className="spaced-bottom">
          <a href="/coordinacion">{t('ui.account.coordinator')}</a>
        </p>
      ) : null}
      {memberships.length === 0 && !isCoordinator ? <p>{t('accounts.account.noMemberships')}</p> : null}
      <ul className="membership-list">
        {memberships.map(membership => (
          <li key={membership.id} className={membership.isActing ? 'is-acting' : undefined}>
            <MembershipItem membership={membership} />
          </li>
        ))}
      </ul>
    </Section>
  )
}

function MembershipItem({ membership }: { membership: AccountMembership }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { id, party, role, startedAt, isActing, isLastManager } = membership
  return (
    <>
      <div className="membership-head">
        <div>
          <a className="row-name" href={recordPath(party.kind, party.slug)}>
            {party.name}
          </a>
          <p className="small muted">
            {t(`vocab.role.${role}`)}. {t('accounts.account.since', { date: format.date(startedAt) })}
          </p>
        </div>
        {isActing ? (
          <span className="tag">{t('accounts.account.acting')}</span>
        ) : (
          <Form method="post">
            <input type="hidden" name="intent" value="switch" />
            <Button dense name="actingFor" value={party.slug}>
              {t('accounts.account.switchTo')}
            </Button>
          </Form>
        )}
      </div>
      <details className="disclosure">
        <summary>{t('accounts.account.leave', { party: party.name })}</summary>
        {isLastManager ? (
          <Banner tone="warning">
            <p>{t('accounts.account.lastManager', { party: party.name })}</p>
          </Banner>
        ) : (
          <p>{t('accounts.account.leaveSure')}</p>
        )}
        <Form method="post" className="actions spaced-top">
          <OnceField />
          <input type="hidden" name="membership" value={id} />
          {isLastManager ? (
            <>
              <a href="/cuenta/equipo">{t('accounts.account.nameAnother')}</a>
              <Button look="danger" dense name="intent" value="hand-back">
                {t('accounts.account.handBack')}
              </Button>
            </>
          ) : (
            <Button look="danger" dense name="intent" value="leave">
              {t('accounts.account.leaveDo')}
            </Button>
          )}
        </Form>
      </details>
    </>
  )
}
