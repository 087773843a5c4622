import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { partyHref } from '#app/components/alliances/PartyNames.tsx'
import { Button } from '#app/components/ui/Button.tsx'
import { ErrorSummary } from '#app/components/ui/ErrorSummary.tsx'
import { fieldProps, summaryOf, useFormAnswer } from '#app/components/ui/form-answer.ts'
import { OnceField } from '#app/components/ui/OnceField.tsx'
import { Section } from '#app/components/ui/Section.tsx'
import { TextArea } from '#app/components/ui/TextArea.tsx'
import { INITIATIVE_LIMITS } from '#app/domain/initiatives.ts'
import { useFormat } from '#app/i18n/format.ts'
import type { InitiativePage } from '#app/services/initiative-page.server.ts'

/** The thread, oldest first, and the form to go on with it. */
export function QuestionsSection({ questions, you }: Pick<InitiativePage, 'questions' | 'you'>) {
  const { t } = useTranslation()
  return (
    <Section id="preguntas" title={t('initiatives.page.questions')} lead={t('initiatives.page.questionsLead')}>
      {questions.length > 0 ? (
        <ol className="thread">
          {questions.map(question => (
            <Question key={question.id} question={question} />
          ))}
        </ol>
      ) : (
        <p className="muted">{t('initiatives.page.noQuestions')}</p>
      )}
      {/* A form of its own for each entry: once it is sent, the next one begins empty. */}
      {you?.canAsk ? <AskForm key={questions.length} you={you} /> : null}
    </Section>
  )
}

function Question({ question }: { question: InitiativePage['questions'][number] }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { by, isLeader, body, createdAt, person } = question
  return (
    <li className={isLeader ? 'thread-leader' : undefined}>
      <p className="thread-head">
        {by ? <a href={partyHref(by)}>{by.name}</a> : <b>{t('initiatives.page.coordination')}</b>}
        {isLeader ? <span className="thread-role">{t('initiatives.page.leaderAnswers')}</span> : null}
        {person ? <span>{t('initiatives.page.signedBy', { person })}</span> : null}
        <time dateTime={createdAt}>{format.dateTime(createdAt)}</time>
      </p>
      <p className="typed" dir="auto">
        {body}
      </p>
    </li>
  )
}

const PREFIX = 'ask-'

function AskForm({ you }: { you: NonNullable<InitiativePage['you']> }) {
  const { t } = useTranslation()
  const answer = useFormAnswer({}, 'ask')
  const party = you.party?.name ?? t('initiatives.page.coordination')
  return (
    <Form method="post" className="ask-form" noValidate>
      <ErrorSummary errors={summaryOf(answer, PREFIX)} />
      <OnceField />
      <TextArea
        {...fieldProps(answer, 'body', PREFIX)}
        label={t(you.isLeader ? 'initiatives.acts.askAnswer' : 'initiatives.acts.ask')}
        help={t('initiatives.acts.askHelp', { party })}
        maxLength={INITIATIVE_LIMITS.question}
        rows={3}
        required
      />
      <Button name="intent" value="ask">
        {t('initiatives.acts.askSubmit')}
      </Button>
    </Form>
  )
}
