import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { partyHref } from '#app/components/alliances/PartyNames.tsx'
import { Button } from '#app/components/ui/Button.tsx'
import { ErrorSummary } from '#app/components/ui/ErrorSummary.tsx'
import { fieldProps, summaryOf, useFormAnswer } from '#app/components/ui/form-answer.ts'
import { Markdown } from '#app/components/ui/Markdown.tsx'
import { OnceField } from '#app/components/ui/OnceField.tsx'
import { Section } from '#app/components/ui/Section.tsx'
import { TextArea } from '#app/components/ui/TextArea.tsx'
import { PROJECT_LIMITS } from '#app/domain/projects.ts'
import { useFormat } from '#app/i18n/format.ts'
import type { ProjectPage } from '#app/services/project-page.server.ts'

/** What the parties tell about it, newest first, and the form to tell more. */
export function UpdatesSection({ updates, canPost }: Pick<ProjectPage, 'updates'> & { canPost: boolean }) {
  const { t } = useTranslation()
  const format = useFormat()
  if (updates.length === 0 && !canPost) return null
  return (
    <Section id="novedades" title={t('projects.updates.title')}>
      {updates.length > 0 ? (
        <ul className="news">
          {updates.map(({ id, by, person, html, createdAt }) => (
            <li key={id}>
              <p className="news-head">
                {by ? <a href={partyHref(by)}>{by.name}</a> : null}
                <time dateTime={createdAt}>{format.date(createdAt)}</time>
                {person ? <span className="faint">{t('records.signedBy', { person })}</span> : null}
              </p>
              <Markdown html={html} small />
            </li>
          ))}
        </ul>
      ) : (
        <p className="muted">{t('projects.updates.none')}</p>
      )}
      {canPost ? <UpdateForm /> : null}
    </Section>
  )
}

function UpdateForm() {
  const { t } = useTranslation()
  const answer = useFormAnswer({}, 'post-update')
  return (
    <Form method="post" className="news-form" noValidate>
      <ErrorSummary errors={summaryOf(answer, 'update-')} />
      <OnceField />
      <TextArea
        {...fieldProps(answer, 'body', 'update-')}
        label={t('projects.updates.body')}
        help={t('projects.updates.help')}
        maxLength={PROJECT_LIMITS.update}
        required
      />
      <Button name="intent" value="post-update">
        {t('projects.updates.submit')}
      </Button>
    </Form>
  )
}
