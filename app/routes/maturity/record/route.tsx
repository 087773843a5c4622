import '#app/i18n/sections/maturity.ts'
import { parseWithZod } from '@conform-to/zod/v4'
import { Form, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { useLevelName } from '#app/components/records/level-name.ts'
import { Breadcrumbs } from '#app/components/ui/Breadcrumbs.tsx'
import { Button } from '#app/components/ui/Button.tsx'
import { ErrorSummary } from '#app/components/ui/ErrorSummary.tsx'
import { FormPage, FormPart } from '#app/components/ui/FormPage.tsx'
import { type FormAnswer, fieldProps, summaryOf, useFormAnswer } from '#app/components/ui/form-answer.ts'
import { NextSteps } from '#app/components/ui/NextSteps.tsx'
import { OnceField } from '#app/components/ui/OnceField.tsx'
import { PageHead } from '#app/components/ui/PageHead.tsx'
import { SelectField } from '#app/components/ui/SelectField.tsx'
import { TextField } from '#app/components/ui/TextField.tsx'
import { READING_LIMITS } from '#app/domain/maturity.ts'
import { recordReadingsSchema } from '#app/domain/maturity-forms.ts'
import {
  CURRENT_SCALE,
  isScale,
  levelField,
  levelsOf,
  MATURITY_SCALES,
  type MaturityScale,
  readOnScale,
  SCALE_NAMES,
  scaledLevel,
} from '#app/domain/maturity-scales.ts'
import { pageMeta } from '#app/i18n/meta.ts'
import { done, invalid, pageAction, pageLoader } from '#app/server/handlers.server.ts'
import { readRecordForm, recordReadings } from '#app/services/maturity-recording.server.ts'
import { SaidFields } from '../SaidFields.tsx'

/** Of the address: the form of another scale is another address, so that it needs no script. */
function scaleIn(url: URL): MaturityScale {
  const name = url.searchParams.get('escala') ?? ''
  return isScale(name) ? name : CURRENT_SCALE
}

export const loader = pageLoader(async ({ context, params, url }) => {
  const form = await readRecordForm(context.db, context.actor, params.slug ?? '')
  return { ...form, scale: scaleIn(url), meta: { title: context.t('maturity.form.title') } }
})

export const action = pageAction(async ({ context, params, url, form, once }) => {
  const { db, actor, now } = context
  const { cluster } = await readRecordForm(db, actor, params.slug ?? '')
  const submission = parseWithZod(form, { schema: recordReadingsSchema(scaleIn(url)) })
  if (submission.status !== 'success') return invalid(submission)
  const slug = await recordReadings(db, actor, { ...submission.value, slug: cluster.slug, once }, now)
  return done(`/clusteres/${slug}/madurez`, 'maturity.notice.recorded')
})

export const meta = pageMeta

export default function RecordReadings() {
  const { t } = useTranslation()
  const { cluster, scale } = useLoaderData<typeof loader>()
  const answer = useFormAnswer({ edition: MATURITY_SCALES[scale].edition })
  return (
    <div className="page">
      <Breadcrumbs
        crumbs={[
          { label: t('ui.nav.clusters'), href: '/clusteres' },
          { label: cluster.name, href: `/clusteres/${cluster.slug}` },
          { label: t('maturity.title'), href: `/clusteres/${cluster.slug}/madurez` },
          { label: t('maturity.form.title') },
        ]}
      />
      <PageHead title={t('maturity.form.title')} object={cluster.name} lead={t('maturity.form.lead')} />
      <FormPage
        aside={
          <NextSteps
            steps={([1, 2, 3] as const).map(step => ({
              when: t(`maturity.form.when${step}`),
              what: t(`maturity.form.next${step}`),
            }))}
          />
        }
      >
        <Scales scale={scale} />
        <Form key={scale} method="post" className="form-column" noValidate>
          <ErrorSummary errors={summaryOf(answer)} />
          <OnceField />
          <FormPart id="medicion" title={t('maturity.form.measurement')}>
            <TextField
              {...fieldProps(answer, 'edition')}
              label={t('maturity.form.edition')}
              help={t('maturity.form.editionHelp')}
              maxLength={READING_LIMITS.edition}
              required
            />
            <SaidFields answer={answer} />
          </FormPart>
          <FormPart id="niveles" title={t('maturity.form.levels')}>
            <Levels scale={scale} answer={answer} />
          </FormPart>
          <Button look="primary">{t('maturity.form.submit')}</Button>
        </Form>
      </FormPage>
    </div>
  )
}

function Scales({ scale }: { scale: MaturityScale }) {
  const { t } = useTranslation()
  return (
    <nav className="scale-choice" aria-label={t('maturity.form.scale')}>
      <p>{t('maturity.form.scale')}</p>
      <ul>
        {SCALE_NAMES.map(name => (
          <li key={name}>
            <a href={`?escala=${name}`} aria-current={name === scale ? 'true' : undefined}>
              {t(`maturity.scales.${name}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function Levels({ scale, answer }: { scale: MaturityScale; answer: FormAnswer }) {
  const { t } = useTranslation()
  const nameOf = useLevelName()
  const options = levelsOf(scale).map(value => ({ value, label: nameOf(scaledLevel(scale, value)) }))
  return (
    <div className="level-fields">
      {readOnScale(scale).map(name => (
        <SelectField
          key={name}
          {...fieldProps(answer, levelField(name))}
          label={name === 'general' ? t('maturity.overall') : t(`vocab.maturityDimension.${name}`)}
          options={options}
          empty={t('maturity.form.noReading')}
          plainLabel
        />
      ))}
    </div>
  )
}
