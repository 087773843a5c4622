import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Button } from '#app/components/ui/Button.tsx'
import { ErrorSummary } from '#app/components/ui/ErrorSummary.tsx'
import { fieldProps, summaryOf, useFormAnswer } from '#app/components/ui/form-answer.ts'
import { OnceField } from '#app/components/ui/OnceField.tsx'
import { TextField } from '#app/components/ui/TextField.tsx'
import { SAVED_VIEW_NAME } from '#app/domain/saved-views.ts'

/** A name for the state of the map that somebody came from. */
export function SaveForm({ state }: { state: string }) {
  const { t } = useTranslation()
  const answer = useFormAnswer({}, 'save')
  return (
    <Form method="post" className="form-column" noValidate>
      <ErrorSummary errors={summaryOf(answer, 'save-')} />
      <OnceField />
      <input type="hidden" name="state" value={state} />
      <TextField
        {...fieldProps(answer, 'name', 'save-')}
        label={t('mapViews.name')}
        help={t('mapViews.nameHelp')}
        maxLength={SAVED_VIEW_NAME}
        autoComplete="off"
        required
      />
      <p>
        <a href={state ? `/mapa?${state}` : '/mapa'}>{t('mapViews.see')}</a>
      </p>
      <Button look="primary" name="intent" value="save">
        {t('mapViews.save')}
      </Button>
    </Form>
  )
}
