import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Button, ButtonLink } from '#app/components/ui/Button.tsx'
import { ErrorSummary } from '#app/components/ui/ErrorSummary.tsx'
import { type FormAnswer, summaryOf } from '#app/components/ui/form-answer.ts'
import { OnceField } from '#app/components/ui/OnceField.tsx'
import type { InitiativeFormPage } from '#app/services/initiative-form.server.ts'
import { InitiativeFields } from '../form/InitiativeFields.tsx'
import { LeaderLine } from '../form/LeaderLine.tsx'
import { Meanings } from '../form/Meanings.tsx'
import { BothVersions } from './BothVersions.tsx'
import { SavedNote } from './SavedNote.tsx'
import { useAutosave } from './useAutosave.ts'

interface EditFormProps {
  page: InitiativeFormPage
  answer: FormAnswer
  /** ISO day. */
  today: string
}

export function EditForm({ page, answer, today }: EditFormProps) {
  const { t } = useTranslation()
  const { slug, isDraft, canPublish, canDiscard, version, savedAt, leader } = page
  const { form, onInput, state } = useAutosave(isDraft)
  return (
    <>
      <Form method="post" noValidate ref={form} onInput={onInput}>
        <ErrorSummary errors={summaryOf(answer)} />
        <Meanings />
        <BothVersions answer={answer} page={page} />
        <OnceField />
        <input type="hidden" name="version" value={version} />
        <LeaderLine leader={leader} />
        <InitiativeFields answer={answer} choices={page} />
        {isDraft && !canPublish ? (
          <p className="muted">{t('initiativeForm.editorNote', { party: leader.name })}</p>
        ) : null}
        {isDraft ? <SavedNote savedAt={savedAt} today={today} state={state} /> : null}
        <div className="submit-row">
          {isDraft && canPublish ? (
            <Button look="primary" name="intent" value="publish">
              {t('initiativeForm.publish')}
            </Button>
          ) : null}
          <Button look={isDraft && canPublish ? 'secondary' : 'primary'} name="intent" value="save">
            {t(isDraft ? 'initiativeForm.save' : 'initiativeForm.saveEdit')}
          </Button>
          <ButtonLink look="quiet" href={isDraft ? '/iniciativas' : `/iniciativas/${slug}`}>
            {t('initiativeForm.back')}
          </ButtonLink>
        </div>
      </Form>
      {isDraft && canDiscard ? <Discard /> : null}
    </>
  )
}

function Discard() {
  const { t } = useTranslation()
  return (
    <details className="fold discard">
      <summary>{t('initiativeForm.discard')}</summary>
      <Form method="post">
        <OnceField />
        <p className="help">{t('initiativeForm.discardHelp')}</p>
        <Button look="danger" name="intent" value="cancel">
          {t('initiativeForm.discard')}
        </Button>
      </Form>
    </details>
  )
}
