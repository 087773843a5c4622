import { useTranslation } from 'react-i18next'
import { CheckboxGroup, RadioGroup } from '#app/components/ui/ChoiceGroup.tsx'
import { FormPart } from '#app/components/ui/FormPage.tsx'
import { type FormAnswer, fieldProps, repeatedProps } from '#app/components/ui/form-answer.ts'
import { TextArea } from '#app/components/ui/TextArea.tsx'
import { TextField } from '#app/components/ui/TextField.tsx'
import { MENTORSHIP_FORMATS, MENTORSHIP_LIMITS } from '#app/domain/mentorships.ts'
import { CHAIN_LINKS, LANGUAGES, TOPICS } from '#app/domain/vocabularies.ts'
import type { OfferFormPage } from '#app/services/mentorship-offer-form.server.ts'
import { StandingText } from './StandingText.tsx'

interface OfferFieldsProps {
  answer: FormAnswer
  standings: OfferFormPage['standings']
}

/** The whole offer, in three parts. */
export function OfferFields({ answer, standings }: OfferFieldsProps) {
  const { t } = useTranslation()
  return (
    <>
      <FormPart id="dimensiones" title={t('mentorshipOffers.parts.dimensions')}>
        <CheckboxGroup
          {...repeatedProps(answer, 'dimension')}
          label={t('mentorshipOffers.dimensions')}
          help={t('mentorshipOffers.dimensionsHelp')}
          required
          options={standings.map(standing => ({
            value: standing.dimension,
            label: t(`vocab.maturityDimension.${standing.dimension}`),
            help: <StandingText standing={standing} />,
          }))}
        />
      </FormPart>
      <FormPart id="como" title={t('mentorshipOffers.parts.how')}>
        <HowFields answer={answer} />
      </FormPart>
      <FormPart id="temas" title={t('mentorshipOffers.parts.topics')}>
        <CheckboxGroup
          {...repeatedProps(answer, 'chainLink')}
          label={t('mentorshipOffers.chainLink')}
          columns
          options={CHAIN_LINKS.map(value => ({ value, label: t(`vocab.chainLink.${value}`) }))}
        />
        <CheckboxGroup
          {...repeatedProps(answer, 'supportNeed')}
          label={t('mentorshipOffers.supportNeed')}
          columns
          options={TOPICS.map(value => ({ value, label: t(`vocab.topic.${value}`) }))}
        />
      </FormPart>
    </>
  )
}

function HowFields({ answer }: Pick<OfferFieldsProps, 'answer'>) {
  const { t } = useTranslation()
  return (
    <>
      <div className="field-row">
        <TextField
          {...fieldProps(answer, 'capacity')}
          label={t('mentorshipOffers.capacity')}
          help={t('mentorshipOffers.capacityHelp')}
          inputMode="numeric"
          maxLength={3}
          width="short"
          required
        />
        <TextField
          {...fieldProps(answer, 'months')}
          label={t('mentorshipOffers.months')}
          help={t('mentorshipOffers.monthsHelp')}
          inputMode="numeric"
          maxLength={3}
          width="short"
          required
        />
      </div>
      <RadioGroup
        {...fieldProps(answer, 'format')}
        label={t('mentorshipOffers.format')}
        required
        options={MENTORSHIP_FORMATS.map(value => ({ value, label: t(`vocab.mentorshipFormat.${value}`) }))}
      />
      <CheckboxGroup
        {...repeatedProps(answer, 'language')}
        label={t('mentorshipOffers.language')}
        required
        columns
        options={LANGUAGES.map(value => ({ value, label: t(`mentorshipOffers.languages.${value}`) }))}
      />
      <TextArea
        {...fieldProps(answer, 'conditions')}
        label={t('mentorshipOffers.conditions')}
        help={t('mentorshipOffers.conditionsHelp')}
        maxLength={MENTORSHIP_LIMITS.conditions}
      />
    </>
  )
}
