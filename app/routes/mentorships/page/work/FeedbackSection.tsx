import { useTranslation } from 'react-i18next'
import { Icon } from '#app/components/ui/Icon.tsx'
import { Section } from '#app/components/ui/Section.tsx'
import type { WorkParts } from '#app/services/mentorship-work-parts.server.ts'
import { FeedbackForm } from './FeedbackForm.tsx'

type Closing = NonNullable<WorkParts['closing']>
type Given = NonNullable<Closing['feedback']>[number]

/** What each side says of it, as far as the reader may read it, and the form of the side that has not said it. */
export function FeedbackSection({ closing, names }: { closing: Closing; names: WorkParts['names'] }) {
  const { t } = useTranslation()
  const { feedback, canGiveFeedback, side } = closing
  if (!feedback) return null
  const shown = feedback.filter(given => !(canGiveFeedback && given.side === side))
  return (
    <Section id="valoracion" title={t('mentorshipWork.feedback.title')} lead={t('mentorshipWork.feedback.lead')}>
      <ul className="feedback-list">
        {shown.map(given => (
          <li key={given.side}>
            <Words given={given} name={names[given.side].name} />
          </li>
        ))}
      </ul>
      {canGiveFeedback ? <FeedbackForm /> : null}
    </Section>
  )
}

function Words({ given: { isGiven, words }, name }: { given: Given; name: string }) {
  const { t } = useTranslation()
  if (!words) {
    return <p className="muted">{t(`mentorshipWork.feedback.${isGiven ? 'sealed' : 'waiting'}`, { name })}</p>
  }
  const { usefulness, wouldRepeat, worked, toImprove, person } = words
  return (
    <>
      <h3>
        <bdi>{name}</bdi>
      </h3>
      <p className="feedback-marks">
        <b>{t('mentorshipWork.feedback.usefulness', { n: usefulness })}</b>
        <span>
          <Icon name={wouldRepeat ? 'check' : 'x'} />
          {t(`mentorshipWork.feedback.${wouldRepeat ? 'wouldRepeat' : 'wouldNotRepeat'}`)}
        </span>
      </p>
      {worked ? <Said label={t('mentorshipWork.feedback.worked')} text={worked} /> : null}
      {toImprove ? <Said label={t('mentorshipWork.feedback.toImprove')} text={toImprove} /> : null}
      {person ? <p className="faint">{t('records.signedBy', { person })}</p> : null}
    </>
  )
}

function Said({ label, text }: { label: string; text: string }) {
  return (
    <p>
      <b>{label}</b>
      <span className="typed" dir="auto">
        {text}
      </span>
    </p>
  )
}
