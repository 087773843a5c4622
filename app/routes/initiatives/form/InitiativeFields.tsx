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
      <FormPart id="propuesta" title={t('initiatives.form.parts.proposal')}>
        <ProposalFields answer={answer} />
      </FormPart>
      <FormPart id="cuellos" title={t('initiatives.form.parts.bottlenecks')}>
        <BottleneckFields answer={answer} choices={choices} />
      </FormPart>
      <FormPart id="resultado" title={t('initiatives.form.parts.result')}>
        <ResultFields answer={answer} />
      </FormPart>
      <FormPart id="decision" title={t('initiatives.form.parts.decision')}>
        <DecisionFields answer={answer} />
      </FormPart>
      <FormPart id="invitados" title={t('initiatives.form.parts.invitations')}>
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
        label={t('initiatives.form.titleField')}
        help={t('initiatives.form.titleHelp')}
        maxLength={INITIATIVE_LIMITS.title}
        required
      />
      <TextArea
        {...fieldProps(answer, 'purpose')}
        label={t('initiatives.form.purpose')}
        help={t('initiatives.form.purposeHelp')}
        maxLength={INITIATIVE_LIMITS.purpose}
        rows={5}
        required
      />
      <TextArea
        {...fieldProps(answer, 'ask')}
        label={t('initiatives.form.ask')}
        help={t('initiatives.form.askHelp')}
        maxLength={INITIATIVE_LIMITS.ask}
        rows={3}
      />
      <CheckboxGroup
        {...repeatedProps(answer, 'area')}
        label={t('initiatives.form.area')}
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
      label={t('initiatives.form.bottleneck')}
      help={t('initiatives.form.bottleneckHelp')}
      moreLabel={t('initiatives.form.bottleneckMore')}
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
        label={t('initiatives.form.indicator')}
        help={t('initiatives.form.indicatorHelp')}
        maxLength={INITIATIVE_LIMITS.indicator}
        required
      />
      <div className="field-row">
        <TextField
          {...fieldProps(answer, 'target')}
          label={t('initiatives.form.target')}
          help={t('initiatives.form.targetHelp')}
          inputMode="decimal"
          maxLength={30}
          required
        />
        <TextField
          {...fieldProps(answer, 'unit')}
          label={t('initiatives.form.unit')}
          help={t('initiatives.form.unitHelp')}
          maxLength={INITIATIVE_LIMITS.unit}
          required
        />
      </div>
      <RadioGroup
        {...fieldProps(answer, 'direction')}
        label={t('initiatives.form.direction')}
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
        label={t('initiatives.form.minimumClusters')}
        help={t('initiatives.form.minimumHelp')}
        type="number"
        min={from}
        max={to}
        width="date"
        required
      />
      <DateField
        {...fieldProps(answer, 'closesOn')}
        label={t('initiatives.form.closesOn')}
        help={t('initiatives.form.closesHelp')}
        required
      />
      <RadioGroup
        {...fieldProps(answer, 'decisionRule')}
        label={t('initiatives.form.decisionRule')}
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
    note: t(isReported ? 'initiatives.form.suffererNote' : 'initiatives.form.supposedNote', { severity: worst }),
  }))
  return (
    <ChosenFields
      name="invite"
      answer={answer}
      label={t(offered.length > 0 ? 'initiatives.form.sufferers' : 'initiatives.form.invite')}
      help={t('initiatives.form.inviteHelp')}
      moreLabel={t('initiatives.form.inviteMore')}
      offered={offered}
      all={choices.parties.map(({ slug, name }) => ({ value: slug, label: name }))}
      lines={choices.parties.map(one => one.name)}
    />
  )
}
