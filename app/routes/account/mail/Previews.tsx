import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import { Section } from '#app/components/ui/Section.tsx'
import type { Digest, DigestLine } from '#app/domain/digests.ts'
import { useFormat } from '#app/i18n/format.ts'
import type { DigestPreview } from '#app/services/digest-preview.server.ts'

/** What the next digests would say, marked as what they are. */
export function Previews({ previews }: { previews: readonly DigestPreview[] }) {
  const { t } = useTranslation()
  return (
    <Section id="vista-previa" title={t('mailPreferences.preview.title')} lead={t('mailPreferences.preview.lead')}>
      {previews.length === 0 ? <p>{t('mailPreferences.preview.none')}</p> : null}
      {previews.map(preview => (
        <Preview key={preview.frequency} preview={preview} />
      ))}
    </Section>
  )
}

function Preview({ preview: { frequency, at, topics, digest } }: { preview: DigestPreview }) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <article className="digest-preview">
      <h3>{t(`mailPreferences.preview.${frequency}`, { date: format.dateTime(at) })}</h3>
      {digest ? (
        <DigestText digest={digest} />
      ) : (
        <>
          <p>{t('mailPreferences.preview.nothing')}</p>
          {topics.includes('following') ? <p className="muted">{t('mailPreferences.preview.empty')}</p> : null}
        </>
      )}
      {digest ? (
        <p className="spaced-top">
          <a href={`/cuenta/correos/${frequency === 'daily' ? 'diario' : 'semanal'}`}>
            {t('mailPreferences.preview.open')}
          </a>
        </p>
      ) : null}
    </article>
  )
}

function DigestText({ digest: { subject, sections, still } }: { digest: Digest }) {
  return (
    <>
      <p className="digest-subject">{subject}</p>
      {sections.map(({ title, lines, more }) => (
        <section key={title} className="digest-section">
          <h4>{title}</h4>
          <ul className="lined">
            {lines.map((line, index) => {
              const key = `${index}:${line.href}`
              return (
                <li key={key}>
                  <Sentence line={line} />
                  <span className="cell-note">{line.note}</span>
                </li>
              )
            })}
          </ul>
          {more ? (
            <p>
              <a href={more.href}>{more.label}</a>
            </p>
          ) : null}
        </section>
      ))}
      {still ? (
        <p>
          <a href={still.href}>{still.label}</a>
        </p>
      ) : null}
    </>
  )
}

function Sentence({ line: { parts, href } }: { line: DigestLine }) {
  const leads = parts.some(part => typeof part !== 'string' && part.href === href)
  const words = parts.map((part, index) => {
    const key = `${index}:${typeof part === 'string' ? part : part.name}`
    if (typeof part === 'string') return <Fragment key={key}>{part}</Fragment>
    const name = <bdi key={key}>{part.name}</bdi>
    if (part.href !== href) return name
    return (
      <a key={key} href={href}>
        {name}
      </a>
    )
  })
  return leads ? words : <a href={href}>{words}</a>
}
