import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Button } from '#app/components/ui/Button.tsx'
import { ErrorSummary } from '#app/components/ui/ErrorSummary.tsx'
import { fieldProps, summaryOf, useFormAnswer } from '#app/components/ui/form-answer.ts'
import { Icon } from '#app/components/ui/Icon.tsx'
import { Markdown } from '#app/components/ui/Markdown.tsx'
import { OnceField } from '#app/components/ui/OnceField.tsx'
import { Section } from '#app/components/ui/Section.tsx'
import { TextArea } from '#app/components/ui/TextArea.tsx'
import { MENTORSHIP_LIMITS } from '#app/domain/mentorships.ts'
import { useFormat } from '#app/i18n/format.ts'
import type { WorkParts } from '#app/services/mentorship-work-parts.server.ts'

interface Props {
  closing: NonNullable<WorkParts['closing']>
  names: WorkParts['names']
}

/** What both learnt: once both approved the same words, for everybody; until then the draft of the two. */
export function LessonSection({ closing, names }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const { lesson, isInsider, canWriteLesson, canApproveLesson } = closing
  if (!lesson && !isInsider) return null
  const isPublic = lesson?.publishedAt
  return (
    <Section
      id="aprendizaje"
      title={t('mentorshipWork.lesson.title')}
      lead={isPublic ? undefined : t('mentorshipWork.lesson.lead')}
    >
      {lesson ? (
        <div className={isPublic ? 'lesson' : 'lesson lesson-draft'}>
          {lesson.draft ? (
            <p className="faint">{t('mentorshipWork.lesson.draft', { version: lesson.draft.version })}</p>
          ) : null}
          <Markdown html={lesson.html} />
          {isPublic ? (
            <p className="faint">{t('mentorshipWork.lesson.published', { date: format.date(isPublic) })}</p>
          ) : null}
        </div>
      ) : (
        <p className="muted">{t('mentorshipWork.lesson.none')}</p>
      )}
      {lesson?.draft ? <Approvals approved={lesson.draft.approved} names={names} /> : null}
      {lesson?.draft && canApproveLesson ? <ApproveForm version={lesson.draft.version} /> : null}
      {canWriteLesson ? <LessonForm draft={lesson?.draft ?? null} html={lesson?.html ?? null} /> : null}
    </Section>
  )
}

type Draft = NonNullable<NonNullable<Props['closing']['lesson']>['draft']>

function Approvals({ approved, names }: { approved: Draft['approved']; names: Props['names'] }) {
  const { t } = useTranslation()
  return (
    <ul className="signatures">
      {(['mentor', 'mentee'] as const).map(side => {
        const has = approved.includes(side)
        return (
          <li key={side} data-signed={has ? 'yes' : 'no'}>
            <Icon name={has ? 'circle-check' : 'clock'} />
            <span>{t(`mentorshipWork.lesson.${has ? 'approved' : 'missing'}`, { name: names[side].name })}</span>
          </li>
        )
      })}
    </ul>
  )
}

function ApproveForm({ version }: { version: number }) {
  const { t } = useTranslation()
  const answer = useFormAnswer({}, 'approve-lesson')
  return (
    <Form method="post" className="sign-form" noValidate>
      <ErrorSummary errors={summaryOf(answer)} />
      <OnceField />
      <input type="hidden" name="version" value={version} />
      <Button look="primary" name="intent" value="approve-lesson">
        {t('mentorshipWork.lesson.approve')}
      </Button>
      <p className="help">{t('mentorshipWork.lesson.approveHelp')}</p>
    </Form>
  )
}

/** After a 409 the text of the other side stands over what was typed. */
function LessonForm({ draft, html }: { draft: Draft | null; html: string | null }) {
  const { t } = useTranslation()
  const answer = useFormAnswer({ text: draft?.text }, 'write-lesson')
  const errors = summaryOf(answer, 'lesson-')
  const isConflict = answer.problem?.status === 409 && html !== null
  return (
    <details className="fold" open={errors.length > 0 || !draft}>
      <summary>{t(`mentorshipWork.lesson.${draft ? 'rewrite' : 'write'}`)}</summary>
      <Form method="post" className="work-form" noValidate>
        <ErrorSummary errors={errors} />
        {isConflict ? (
          <div className="both-versions">
            <h3>{t('mentorshipWork.lesson.conflict')}</h3>
            <Markdown html={html} small />
          </div>
        ) : null}
        <OnceField />
        <input type="hidden" name="version" value={draft?.version ?? 0} />
        <TextArea
          {...fieldProps(answer, 'text', 'lesson-')}
          label={t('mentorshipWork.lesson.field')}
          help={t('mentorshipWork.lesson.help')}
          maxLength={MENTORSHIP_LIMITS.lesson}
          rows={8}
          required
        />
        {draft ? <p className="help">{t('mentorshipWork.lesson.rewriteHelp')}</p> : null}
        <Button look={draft ? 'secondary' : 'primary'} name="intent" value="write-lesson">
          {t('mentorshipWork.lesson.submit')}
        </Button>
      </Form>
    </details>
  )
}
