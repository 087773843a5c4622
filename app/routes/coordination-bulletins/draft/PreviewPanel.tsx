import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '#app/components/ui/Button.tsx'
import { Markdown } from '#app/components/ui/Markdown.tsx'
import type { BulletinForm } from '#app/services/bulletin-desk.server.ts'
import type { Told } from './actions.server.ts'

interface PreviewPanelProps {
  preview: NonNullable<Told['preview']>
  bulletin: BulletinForm['bulletin']
  /** How many people it would be mailed to. */
  readers: number
}

/** The text as it will be read; where it is to be published, what that means and the button that does it. */
export function PreviewPanel({ preview, bulletin, readers }: PreviewPanelProps) {
  const { t } = useTranslation()
  const panel = useRef<HTMLElement>(null)
  // It stands above what was pressed.
  useEffect(() => {
    if (preview) panel.current?.focus()
  }, [preview])
  const { title, html, titleEn, htmlEn, isReview } = preview
  return (
    <section className="bulletin-preview" ref={panel} tabIndex={-1} aria-labelledby="vista-previa">
      <h2 id="vista-previa">{t(isReview ? 'bulletinDesk.confirm.title' : 'bulletinDesk.preview.title')}</h2>
      {isReview ? (
        <>
          <p>{t('bulletinDesk.confirm.text', { title, path: `/boletines/${bulletin.slug}` })}</p>
          <p>
            {readers > 0
              ? t('bulletinDesk.confirm.readers', { count: readers })
              : t('bulletinDesk.confirm.readersNone')}
          </p>
          <div className="actions">
            <Button look="danger" name="intent" value="publish">
              {t('bulletinDesk.confirm.submit')}
            </Button>
            <a href="#body">{t('bulletinDesk.confirm.back')}</a>
          </div>
        </>
      ) : null}
      <p className="help">{t('bulletinDesk.preview.lead')}</p>
      <div className="bulletin-preview-text" lang="es">
        <p className="bulletin-preview-title">{title}</p>
        <Markdown html={html} />
      </div>
      {htmlEn === null ? (
        <p className="help">{t('bulletinDesk.preview.noEnglish')}</p>
      ) : (
        <details className="fold">
          <summary>{t('bulletinDesk.preview.english')}</summary>
          <div className="bulletin-preview-text" lang="en">
            <p className="bulletin-preview-title">{titleEn}</p>
            <Markdown html={htmlEn} />
          </div>
        </details>
      )}
    </section>
  )
}
