import { useTranslation } from 'react-i18next'
import { CheckboxGroup, RadioGroup } from '#app/components/ui/ChoiceGroup.tsx'
import { FormPart } from '#app/components/ui/FormPage.tsx'
import { type FormAnswer, fieldProps, repeatedProps } from '#app/components/ui/form-answer.ts'
import { TextArea } from '#app/components/ui/TextArea.tsx'
import { DateField, TextField } from '#app/components/ui/TextField.tsx'
import { DECISION_RULES, DIRECTIONS, INITIATIVE_LIMITS } from '#app/domain/initiatives.ts'
import { ALLIANCE_AREAS } from '#app/domain/vocabularies.ts'
import type { FormChoices } from '#app/services/initiative-form.server.ts'
import { ChosenFields } from './ChosenFields.tsx'

interface InitiativeFieldsProps {
  answer: FormAnswer
  choices: FormChoices
}

/** The whole proposal on one page, in five parts. */
export function InitiativeFields({ answer, choices }: InitiativeFieldsProps) {
  const { t } = useTranslation()
  return (
    <>
      <FormPart id="propuesta" title={t('initiativeForm.parts.proposal')}>
        <ProposalFields answer={answer} />
      </FormPart>
      <FormPart id="cuellos" title={t('initiativeForm.parts.bottlenecks')}>
        <BottleneckFields answer={answer} choices={choices} />
      </FormPart>
      <FormPart id="resultado" title={t('initiativeForm.parts.result')}>
        <ResultFields answer={answer} />
      </FormPart>
      <FormPart id="decision" title={t('initiativeForm.parts.decision')}>
        <DecisionFields answer={answer} />
      </FormPart>
      <FormPart id="invitados" title={t('initiativeForm.parts.invitations')}>
        <InvitationFields answer={answer} choices={choices} />
      </FormPart>
    </>
  )
}

function ProposalFields({ answer }: { answer: FormAnswer }) {
  const { t } = useTranslation()
  return (
    <>
      <TextField
        {...fieldProps(answer, 'title')}
        label={t('initiatives.terms.title')}
        help={t('initiativeForm.titleHelp')}
        maxLength={INITIATIVE_LIMITS.title}
        required
      />
      <TextArea
        {...fieldProps(answer, 'purpose')}
        label={t('initiatives.terms.purpose')}
        help={t('initiativeForm.purposeHelp')}
        maxLength={INITIATIVE_LIMITS.purpose}
        rows={5}
        required
      />
      <TextArea
        {...fieldProps(answer, 'ask')}
        label={t('initiatives.terms.ask')}
        help={t('initiativeForm.askHelp')}
        maxLength={INITIATIVE_LIMITS.ask}
        rows={3}
      />
      <CheckboxGroup
        {...repeatedProps(answer, 'area')}
        label={t('initiatives.terms.area')}
        columns
        options={ALLIANCE_AREAS.map(value => ({ value, label: t(`vocab.allianceArea.${value}`) }))}
      />
    </>
  )
}

function BottleneckFields({ answer, choices }: InitiativeFieldsProps) {
  const { t, i18n } = useTranslation()
  const all = choices.bottlenecks.map(({ code, titleEs, titleEn }) => {
    const title = i18n.language === 'en' ? (titleEn ?? titleEs) : titleEs
    return { value: code, label: `${code} ${title}` }
  })
  return (
    <ChosenFields
      name="bottleneck"
      answer={answer}
      label={t('initiatives.terms.bottleneck')}
      help={t('initiativeForm.bottleneckHelp')}
      moreLabel={t('initiativeForm.bottleneckMore')}
      offered={[]}
      all={all}
      lines={all.map(one => one.label)}
    />
  )
}

function ResultFields({ answer }: { answer: FormAnswer }) {
  const { t } = useTranslation()
  return (
    <>
      <TextField
        {...fieldProps(answer, 'indicator')}
        label={t('initiatives.terms.indicator')}
        help={t('initiativeForm.indicatorHelp')}
        maxLength={INITIATIVE_LIMITS.indicator}
        required
      />
      <div className="field-row">
        <TextField
          {...fieldProps(answer, 'target')}
          label={t('initiatives.terms.target')}
          help={t('initiativeForm.targetHelp')}
          inputMode="decimal"
          maxLength={30}
          required
        />
        <TextField
          {...fieldProps(answer, 'unit')}
          label={t('initiatives.terms.unit')}
          help={t('initiativeForm.unitHelp')}
          maxLength={INITIATIVE_LIMITS.unit}
          required
        />
      </div>
      <RadioGroup
        {...fieldProps(answer, 'direction')}
        label={t('initiatives.terms.direction')}
        columns
        required
        options={DIRECTIONS.map(value => ({ value, label: t(`initiatives.direction.${value}`) }))}
      />
    </>
  )
}

function DecisionFields({ answer }: { answer: FormAnswer }) {
  const { t } = useTranslation()
  const { from, to } = INITIATIVE_LIMITS.minimumClusters
  return (
    <>
      <TextField
        {...fieldProps(answer, 'minimumClusters')}
        label={t('initiatives.terms.minimumClusters')}
        help={t('initiativeForm.minimumHelp')}
        type="number"
        min={from}
        max={to}
        width="date"
        required
      />
      <DateField
        {...fieldProps(answer, 'closesOn')}
        label={t('initiatives.terms.closesOn')}
        help={t('initiativeForm.closesHelp')}
        required
      />
      <RadioGroup
        {...fieldProps(answer, 'decisionRule')}
        label={t('initiatives.terms.decisionRule')}
        help={t('initiatives.ruleNote')}
        required
        options={DECISION_RULES.map(value => ({
          value,
          label: t(`initiatives.rule.${value}`),
          help: t(`initiatives.ruleHelp.${value}`),
        }))}
      />
    </>
  )
}

function InvitationFields({ answer, choices }: InitiativeFieldsProps) {
  const { t } = useTranslation()
  const offered = choices.sufferers.map(({ slug, name, worst, isReported }) => ({
    value: slug,
    label: name,
    note: t(isReported ? 'initiativeForm.suffererNote' : 'initiativeForm.supposedNote', { severity: worst }),
  }))
  return (
    <ChosenFields
      name="invite"
      answer={answer}
      label={t(offered.length > 0 ? 'initiativeForm.sufferers' : 'initiatives.terms.invite')}
      help={t('initiativeForm.inviteHelp')}
      moreLabel={t('initiativeForm.inviteMore')}
      offered={offered}
      all={choices.parties.map(({ slug, name }) => ({ value: slug, label: name }))}
      lines={choices.parties.map(one => one.name)}
    />
  )
}
