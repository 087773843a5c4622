import { useTranslation } from 'react-i18next'
import { Banner } from '#app/components/ui/Banner.tsx'
import type { FormAnswer } from '#app/components/ui/form-answer.ts'
import type { BulletinForm } from '#app/services/bulletin-desk.server.ts'

type Texts = Pick<BulletinForm['bulletin'], 'title' | 'body' | 'titleEn' | 'bodyEn'>
const FIELDS = ['title', 'body', 'titleEn', 'bodyEn'] as const
const LABELS = { title: 'titleEs', body: 'body', titleEn: 'titleEn', bodyEn: 'bodyEn' } as const

interface ConflictPanelProps {
  answer: FormAnswer
  bulletin: BulletinForm['bulletin']
}

/** Somebody saved meanwhile: what is saved now, over the form that still holds what was typed. */
export function ConflictPanel({ answer, bulletin }: ConflictPanelProps) {
  const { t } = useTranslation()
  if (answer.problem?.status !== 409) return null
  const other = FIELDS.filter(field => sameLines(answer.value(field)) !== sameLines(bulletin[field] ?? ''))
  return (
    <div className="section stack" role="alert">
      <Banner tone="warning" title={t('bulletinDesk.conflict.title')}>
        <p>{t(other.length > 0 ? 'bulletinDesk.conflict.lead' : 'bulletinDesk.conflict.same')}</p>
      </Banner>
      {other.length > 0 ? (
        <OtherTexts title={t('bulletinDesk.conflict.theirs')} texts={bulletin} fields={other} />
      ) : null}
    </div>
  )
}

/** It was published or discarded meanwhile: what was typed and cannot be saved any more. */
export function LostTexts({ answer, why = 'published' }: { answer: FormAnswer; why?: 'published' | 'discarded' }) {
  const { t } = useTranslation()
  if (answer.problem?.status !== 409) return null
  const texts = Object.fromEntries(FIELDS.map(field => [field, answer.value(field)])) as unknown as Texts
  const typed = FIELDS.filter(field => texts[field])
  return (
    <div className="section stack" role="alert">
      <Banner tone="warning" title={t(`bulletinDesk.conflict.${why}`)}>
        <p>{t(`bulletinDesk.conflict.${why}Lead`)}</p>
      </Banner>
      <OtherTexts title={t('bulletinDesk.conflict.yours')} texts={texts} fields={typed} />
    </div>
  )
}

interface OtherTextsProps {
  title: string
  texts: Texts
  fields: readonly (typeof FIELDS)[number][]
}

function OtherTexts({ title, texts, fields }: OtherTextsProps) {
  const { t } = useTranslation()
  return (
    <section className="bulletin-other" aria-label={title}>
      <h2>{title}</h2>
      {fields.map(field => (
        <div key={field}>
          <h3>{t(`bulletinDesk.form.${LABELS[field]}`)}</h3>
          <pre>{texts[field]}</pre>
        </div>
      ))}
    </section>
  )
}

const sameLines = (text: string) => text.replace(/\r\n?/g, '\n').trim()
