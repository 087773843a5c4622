import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Button } from '#app/components/ui/Button.tsx'
import { ErrorSummary } from '#app/components/ui/ErrorSummary.tsx'
import { fieldProps, summaryOf, useFormAnswer } from '#app/components/ui/form-answer.ts'
import { OnceField } from '#app/components/ui/OnceField.tsx'
import { Section } from '#app/components/ui/Section.tsx'
import { TextArea } from '#app/components/ui/TextArea.tsx'
import { MENTORSHIP_LIMITS } from '#app/domain/mentorships.ts'
import { useFormat } from '#app/i18n/format.ts'
import type { MentorshipPage } from '#app/services/mentorship-page.server.ts'

type Questions = NonNullable<MentorshipPage['questions']>

/** The thread between the two, oldest first, and the form to go on with it. */
export function QuestionsSection({ questions, you }: { questions: Questions; you: MentorshipPage['you'] }) {
  const { t } = useTranslation()
  // Nothing was asked and nothing can be any more.
  if (questions.length === 0 && !you?.canAsk) return null
  return (
    <Section id="preguntas" title={t('mentorships.page.questions')} lead={t('mentorships.page.questionsLead')}>
      {questions.length > 0 ? (
        <ol className="thread mentorship-thread">
          {questions.map(question => (
            <Question key={question.id} question={question} />
          ))}
        </ol>
      ) : (
        <p className="muted">{t('mentorships.page.noQuestions')}</p>
      )}
      {/* A form of its own for each entry: once it is sent, the next one begins empty. */}
      {you?.canAsk ? <AskForm key={questions.length} you={you} isFirst={questions.length === 0} /> : null}
    </Section>
  )
}

function Question({ question }: { question: Questions[number] }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { by, isMentor, body, createdAt, person } = question
  return (
    <li className={isMentor ? 'thread-leader' : undefined}>
      <p className="thread-head">
        <a href={`/clusteres/${by.slug}`}>{by.name}</a>
        <span className={isMentor ? 'thread-role' : undefined}>
          {t(isMentor ? 'mentorships.mentor' : 'mentorships.mentee')}
        </span>
        {person ? <span>{t('mentorships.page.signedBy', { person })}</span> : null}
        <time dateTime={createdAt}>{format.dateTime(createdAt)}</time>
      </p>
      <p className="typed" dir="auto">
        {body}
      </p>
    </li>
  )
}

const PREFIX = 'ask-'

function AskForm({ you, isFirst }: { you: NonNullable<MentorshipPage['you']>; isFirst: boolean }) {
  const { t } = useTranslation()
  const answer = useFormAnswer({}, 'ask')
  return (
    <Form method="post" className="ask-form" noValidate>
      <ErrorSummary errors={summaryOf(answer, PREFIX)} />
      <OnceField />
      <TextArea
        {...fieldProps(answer, 'body', PREFIX)}
        label={t(isFirst ? 'mentorships.acts.ask' : 'mentorships.acts.reply')}
        help={t('mentorships.acts.askHelp', { party: you.name })}
        maxLength={MENTORSHIP_LIMITS.question}
        rows={3}
        required
      />
      <Button name="intent" value="ask">
        {t('mentorships.acts.askSubmit')}
      </Button>
    </Form>
  )
}
