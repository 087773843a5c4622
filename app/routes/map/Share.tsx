import { useLocation } from '@remix-run/react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useRoot } from '#app/components/root-data.ts'
import { Icon } from '#app/components/ui/Icon.tsx'
import { embedHref, mapHref, savedViewsHref } from './address.ts'

/** The address of what is on screen, to copy; the code that puts it on another site; and for members, their views. */
export function Share() {
  const { t } = useTranslation()
  const { search } = useLocation()
  const root = useRoot()
  const site = root?.publicUrl ?? ''
  const code = `<iframe src="${escaped(site + embedHref(search))}" title="${t('mapTime.share.frameTitle')}" width="100%" height="520" loading="lazy" style="border:0"></iframe>`
  return (
    <details className="map-pop">
      <summary className="button button-secondary button-dense">
        <Icon name="link" size={16} />
        {t('mapTime.share.title')}
      </summary>
      <div className="map-pop-body">
        <ToCopy id="map-link" label={t('mapTime.share.link')} text={site + mapHref(search, {})} />
        <ToCopy id="map-embed" label={t('mapTime.share.embed')} text={code} />
        <p className="map-note">{t('mapTime.share.embedHelp')}</p>
        {root?.viewer?.actingFor ? (
          <ul className="map-pop-links">
            <li>
              <a href={savedViewsHref(search)}>{t('mapTime.share.save')}</a>
            </li>
            <li>
              <a href="/mapa/vistas">{t('mapTime.share.saved')}</a>
            </li>
          </ul>
        ) : null}
      </div>
    </details>
  )
}

/** A text to take along: by a button, or by hand where there is no script or the browser refuses. */
function ToCopy({ id, label, text }: { id: string; label: string; text: string }) {
  const { t } = useTranslation()
  const input = useRef<HTMLInputElement>(null)
  const [copied, setCopied] = useState<{ text: string; key: 'copied' | 'byHand' } | null>(null)
  const copy = async () => {
    input.current?.select()
    try {
      await navigator.clipboard.writeText(text)
      setCopied({ text, key: 'copied' })
    } catch {
      setCopied({ text, key: 'byHand' })
    }
  }
  return (
    <div className="to-copy">
      <label htmlFor={id}>{label}</label>
      <div>
        <input ref={input} id={id} className="input" type="text" readOnly value={text} />
        <button type="button" className="button button-secondary button-dense needs-script" onClick={copy}>
          {t('mapTime.share.copy')}
          <span className="visually-hidden"> {label}</span>
        </button>
      </div>
      <p className="map-note" role="status">
        {copied?.text === text ? t(`mapTime.share.${copied.key}`) : ''}
      </p>
    </div>
  )
}

const escaped = (address: string) => address.replaceAll('&', '&amp;').replaceAll('"', '&quot;')
