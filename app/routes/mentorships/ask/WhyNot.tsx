import { useLocation } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { ObjectGlyph } from '#app/components/records/ObjectGlyph.tsx'
import { ButtonLink } from '#app/components/ui/Button.tsx'
import { EmptyState } from '#app/components/ui/EmptyState.tsx'
import { NextSteps } from '#app/components/ui/NextSteps.tsx'
import { Detail } from '#app/components/ui/Panel.tsx'

const STEPS = ['choose', 'ask', 'answer', 'agree'] as const

/** To whoever acts for no cluster: why a ranking takes one, how to get there, and how a mentorship goes. */
export function WhyNot({ reader }: { reader: 'signedOut' | 'noCluster' }) {
  const { t } = useTranslation()
  const { pathname, search } = useLocation()
  const glyph = <ObjectGlyph kind="mentorship" size={28} />
  const steps = (
    <NextSteps
      steps={STEPS.map(step => ({
        when: t(`mentorshipAsk.steps.${step}`),
        what: t(`mentorshipAsk.steps.${step}Text`),
      }))}
    />
  )
  return (
    <Detail side={steps}>
      {reader === 'signedOut' ? (
        <EmptyState
          level={2}
          glyph={glyph}
          title={t('mentorshipAsk.signedOut.title')}
          action={
            <>
              <ButtonLink look="primary" href={`/entrar?volver=${encodeURIComponent(pathname + search)}`}>
                {t('mentorshipAsk.signedOut.action')}
              </ButtonLink>
              <ButtonLink href="/pedir-acceso">{t('mentorshipAsk.signedOut.access')}</ButtonLink>
            </>
          }
        >
          {t('mentorshipAsk.signedOut.text')}
        </EmptyState>
      ) : (
        <EmptyState
          level={2}
          glyph={glyph}
          title={t('mentorshipAsk.noCluster.title')}
          action={<ButtonLink href="/pedir-acceso">{t('mentorshipAsk.noCluster.action')}</ButtonLink>}
        >
          {t('mentorshipAsk.noCluster.text')}
        </EmptyState>
      )}
    </Detail>
  )
}
