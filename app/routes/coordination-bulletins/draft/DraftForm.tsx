import { Form, useActionData } from '@remix-run/react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { BulletinFigureTable } from '#app/components/bulletins/FigureTable.tsx'
import { Banner } from '#app/components/ui/Banner.tsx'
import { Button } from '#app/components/ui/Button.tsx'
import { ErrorSummary } from '#app/components/ui/ErrorSummary.tsx'
import { type FormAnswer, fieldProps, summaryOf, useFormAnswer } from '#app/components/ui/form-answer.ts'
import { OnceField } from '#app/components/ui/OnceField.tsx'
import { Section } from '#app/components/ui/Section.tsx'
import { TextArea } from '#app/components/ui/TextArea.tsx'
import { TextField } from '#app/components/ui/TextField.tsx'
import { BULLETIN_LIMITS } from '#app/domain/bulletins.ts'
import { useFormat } from '#app/i18n/format.ts'
import type { BulletinForm } from '#app/services/bulletin-desk.server.ts'
import type { Told } from './actions.server.ts'
import { ConflictPanel } from './ConflictPanel.tsx'
import { PreviewPanel } from './PreviewPanel.tsx'
import { SuggestionsColumn } from './SuggestionsColumn.tsx'

/** The text of a draft, and beside it what can be taken into it. One form: whatever is pressed, nothing typed is lost. */
export function DraftForm({ page }: { page: BulletinForm }) {
  const { t } = useTranslation()
  const { bulletin, suggestions, readers } = page
  const { title, body, titleEn, bodyEn } = bulletin
  const answer = useFormAnswer({ title, body, titleEn: titleEn ?? undefined, bodyEn: bodyEn ?? undefined })
  const told = useActionData() as Told | undefined
  const turn = useTurn(told?.turn)
  return (
    <Form method="post" noValidate key={`${bulletin.id} ${turn}`}>
      <input type="hidden" name="version" value={bulletin.version} />
      <OnceField />
      {/* What the Enter key presses, before the buttons that insert and publish. */}
      <button className="visually-hidden" name="intent" value="save" tabIndex={-1} aria-hidden="true" type="submit">
        {t('bulletinDesk.form.save')}
      </button>
      <ErrorSummary errors={summaryOf(answer)} />
      <ConflictPanel answer={answer} bulletin={bulletin} />
      {told?.preview ? <PreviewPanel preview={told.preview} bulletin={bulletin} readers={readers} /> : null}
      {told?.inserted ? (
        <Banner tone={told.inserted === 'added' ? 'ok' : 'info'} role="status">
          <p>{t(`bulletinDesk.suggestions.${told.inserted === 'added' ? 'inserted' : 'nothing'}`)}</p>
        </Banner>
      ) : null}
      <div className="bulletin-editor">
        <div>
          <TextFields answer={answer} />
          <div className="actions bulletin-actions">
            <Button look="primary" name="intent" value="review">
              {t('bulletinDesk.form.review')}
            </Button>
            <Button name="intent" value="save">
              {t('bulletinDesk.form.save')}
            </Button>
            <Button look="quiet" name="intent" value="preview">
              {t('bulletinDesk.form.preview')}
            </Button>
          </div>
          <details className="fold bulletin-discard">
            <summary>{t('bulletinDesk.discard.title')}</summary>
            <p className="help">{t('bulletinDesk.discard.text')}</p>
            <Button look="danger" name="intent" value="discard">
              {t('bulletinDesk.discard.submit')}
            </Button>
          </details>
        </div>
        <SuggestionsColumn suggestions={suggestions} />
      </div>
      <FiguresOfNow page={page} />
    </Form>
  )
}

/** The name of the text that the server put into the form last: the fields are drawn anew for it, and only for it. */
function useTurn(told: string | undefined): string {
  const [turn, setTurn] = useState(told ?? '')
  if (told && told !== turn) setTurn(told)
  return turn
}

function TextFields({ answer }: { answer: FormAnswer }) {
  const { t } = useTranslation()
  const isEnglishWrong = answer.errors('titleEn').length + answer.errors('bodyEn').length > 0
  return (
    <>
      <TextField
        {...fieldProps(answer, 'title')}
        label={t('bulletinDesk.form.titleEs')}
        maxLength={BULLETIN_LIMITS.title}
        required
      />
      <TextArea
        {...fieldProps(answer, 'body')}
        label={t('bulletinDesk.form.body')}
        help={t('bulletinDesk.form.bodyHelp')}
        rows={30}
        required
      />
      <details className="fold" open={isEnglishWrong}>
        <summary>{t('bulletinDesk.form.english')}</summary>
        <p className="help">{t('bulletinDesk.form.englishHelp')}</p>
        <TextField
          {...fieldProps(answer, 'titleEn')}
          label={t('bulletinDesk.form.titleEn')}
          maxLength={BULLETIN_LIMITS.title}
          lang="en"
        />
        <TextArea {...fieldProps(answer, 'bodyEn')} label={t('bulletinDesk.form.bodyEn')} rows={24} lang="en" />
      </details>
    </>
  )
}

/** What publishing would freeze. */
function FiguresOfNow({ page: { figures } }: { page: BulletinForm }) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <Section
      id="cifras"
      title={t('bulletins.figures')}
      lead={t('bulletins.figuresLead', { date: format.date(figures.asOf) })}
    >
      <BulletinFigureTable figures={figures.parts} />
    </Section>
  )
}
