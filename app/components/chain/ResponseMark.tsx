import { useTranslation } from 'react-i18next'
import { ObjectGlyph } from '../records/ObjectGlyph.tsx'

interface ResponseMarkProps {
  response: { initiatives: number; projects: number; results: number }
}

const PARTS = [
  ['initiative', 'initiatives'],
  ['project', 'projects'],
  ['result', 'results'],
] as const

/** How far the answer to a bottleneck has got, in a cell: three glyphs, faded where there is none, a number from two on. */
export function ResponseMark({ response }: ResponseMarkProps) {
  const { t } = useTranslation()
  return (
    <span className="response">
      <span className="visually-hidden">{t('chain.response.said', response)}</span>
      {PARTS.map(([kind, counted], index) => (
        <span
          key={kind}
          aria-hidden="true"
          className={response[counted] > 0 ? 'response-part' : 'response-part response-none'}
        >
          {index > 0 ? <span className="response-line" /> : null}
          <ObjectGlyph kind={kind} />
          {response[counted] > 1 ? <b>{response[counted]}</b> : null}
        </span>
      ))}
    </span>
  )
}

/** What the glyphs mean. */
export function ResponseLegend() {
  const { t } = useTranslation()
  return (
    <span className="response-legend">
      <b>{t('chain.response.legend')}</b>
      {PARTS.map(([kind]) => (
        <span key={kind}>
          <ObjectGlyph kind={kind} /> {kind === 'result' ? t('chain.response.result') : t(`chain.link.${kind}`)}
        </span>
      ))}
    </span>
  )
}
