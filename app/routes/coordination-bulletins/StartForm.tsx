import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { PartyField } from '#app/components/accounts/PartyField.tsx'
import { Button } from '#app/components/ui/Button.tsx'
import { RadioGroup } from '#app/components/ui/ChoiceGroup.tsx'
import { ErrorSummary } from '#app/components/ui/ErrorSummary.tsx'
import { fieldProps, summaryOf, useFormAnswer } from '#app/components/ui/form-answer.ts'
import { OnceField } from '#app/components/ui/OnceField.tsx'
import { Panel } from '#app/components/ui/Panel.tsx'
import { SelectField } from '#app/components/ui/SelectField.tsx'
import { REGIONS } from '#app/domain/vocabularies.ts'

interface StartFormProps {
  periods: readonly { period: string; name: string }[]
  /** The names of the clusters, to choose from. */
  clusters: readonly string[]
}

/** A quarter and what the bulletin tells of: what is needed to write its draft. */
export function StartForm({ periods, clusters }: StartFormProps) {
  const { t } = useTranslation()
  const answer = useFormAnswer({ period: periods[0]?.period, scope: 'national' })
  return (
    <Panel title={t('bulletinDesk.start.title')}>
      <Form method="post" className="panel-form" noValidate>
        <ErrorSummary errors={summaryOf(answer)} />
        <OnceField />
        <SelectField
          {...fieldProps(answer, 'period')}
          label={t('bulletinDesk.start.period')}
          options={periods.map(({ period, name }) => ({ value: period, label: name }))}
          empty={null}
          width="full"
          required
        />
        <RadioGroup
          {...fieldProps(answer, 'scope')}
          label={t('bulletinDesk.start.scope')}
          required
          options={[
            { value: 'national', label: t('bulletins.scope.national') },
            {
              value: 'region',
              label: t('bulletins.scope.region'),
              children: (
                <div className="bulletin-choice">
                  <SelectField
                    {...fieldProps(answer, 'region')}
                    label={t('bulletinDesk.start.region')}
                    options={REGIONS.map(value => ({ value, label: t(`vocab.region.${value}`) }))}
                    plainLabel
                  />
                </div>
              ),
            },
            {
              value: 'cluster',
              label: t('bulletins.scope.cluster'),
              children: (
                <div className="bulletin-choice">
                  <PartyField
                    {...fieldProps(answer, 'cluster')}
                    label={t('bulletinDesk.start.cluster')}
                    help={t('bulletinDesk.start.clusterHelp')}
                    names={clusters}
                    plainLabel
                  />
                </div>
              ),
            },
          ]}
        />
        <p className="help">{t('bulletinDesk.start.help')}</p>
        <Button look="primary">{t('bulletinDesk.start.submit')}</Button>
      </Form>
    </Panel>
  )
}
