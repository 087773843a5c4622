import { type MouseEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon } from '#app/components/ui/Icon.tsx'
import type { MapQuery } from '#app/domain/map-view.ts'
import { KeptFields } from './KeptFields.tsx'

const ADDRESS = '/mapa/exportar'
const DATA = ['csv-nodos', 'csv-vinculos', 'json', 'graphml', 'gexf'] as const

interface ExportMenuProps {
  query: MapQuery
  /** `YYYY-MM-DD`, in Bogotá. */
  today: string
}

/**
 * The map as a file, as it is filtered or whole: a form whose buttons are the formats. PNG is drawn by the browser from the
 * SVG; without a script its button gives the SVG.
 */
export function ExportMenu({ query, today }: ExportMenuProps) {
  const { t } = useTranslation()
  const [state, setState] = useState<'resting' | 'drawing' | 'failed'>('resting')
  const savePng = async (event: MouseEvent<HTMLButtonElement>) => {
    const { form } = event.currentTarget
    if (!form) return
    event.preventDefault()
    const params = new URLSearchParams([...new FormData(form)].map(([name, value]) => [name, String(value)]))
    params.set('formato', 'svg')
    setState('drawing')
    try {
      const { pngFrom, saveFile } = await import('./svg-to-png.ts')
      const isWhole = params.get('alcance') === 'todo'
      saveFile(await pngFrom(`${ADDRESS}?${params}`), `red-${(isWhole ? null : query.at) ?? today}.png`)
      setState('resting')
    } catch {
      setState('failed')
    }
  }
  return (
    <details className="map-pop">
      <summary className="button button-secondary button-dense">
        <Icon name="download" size={16} />
        {t('map.export.title')}
      </summary>
      <form className="map-pop-body map-export" action={ADDRESS}>
        <KeptFields but={['alcance', 'formato']} />
        <fieldset>
          <legend>{t('map.export.scope')}</legend>
          <label className="option">
            <input type="radio" name="alcance" value="filtros" defaultChecked />
            <span>{t('map.export.shown')}</span>
          </label>
          <label className="option">
            <input type="radio" name="alcance" value="todo" />
            <span>{t('map.export.whole')}</span>
          </label>
        </fieldset>
        <fieldset>
          <legend>{t('map.export.picture')}</legend>
          <div className="map-export-formats">
            <button
              type="submit"
              className="button button-secondary button-dense"
              name="formato"
              value="svg"
              onClick={savePng}
            >
              PNG
            </button>
            <button type="submit" className="button button-secondary button-dense" name="formato" value="svg">
              SVG
            </button>
          </div>
          <p className="map-note map-export-no-script">{t('map.export.pngNeedsScript')}</p>
        </fieldset>
        <fieldset>
          <legend>{t('map.export.data')}</legend>
          <div className="map-export-formats">
            {DATA.map(format => (
              <button
                type="submit"
                key={format}
                className="button button-secondary button-dense"
                name="formato"
                value={format}
              >
                {t(`map.export.formats.${format}`)}
              </button>
            ))}
          </div>
        </fieldset>
        <p className="map-note">{t('map.export.note')}</p>
        <p className="map-note" role="status">
          {state === 'drawing' ? t('map.export.drawing') : state === 'failed' ? t('map.export.failed') : ''}
        </p>
      </form>
    </details>
  )
}
