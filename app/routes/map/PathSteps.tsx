import { useTranslation } from 'react-i18next'
import { ProvenanceBadge } from '#app/components/records/ProvenanceBadge.tsx'
import { TieMark } from '#app/components/records/TieMark.tsx'
import { recordPath } from '#app/domain/addresses.ts'
import type { ShownPath } from '#app/domain/paths.ts'
import { useFormat } from '#app/i18n/format.ts'
import { areAllWeak, stepText, weaknessText } from './path-text.ts'

/** A path, a sentence for each step, the weakest named. */
export function PathSteps({ path, soonDays }: { path: ShownPath; soonDays: number }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { steps, weakest } = path
  const [first] = steps
  return (
    <>
      <ol className="path-steps">
        {steps.map((step, i) => {
          const { from, to, tie, others } = step
          return (
            <li key={`${from.slug} ${to.slug}`}>
              <TieMark kind={tie.type} provenance={tie.provenance} turned={tie.source.slug !== from.slug} />
              <div>
                <p>{stepText(t, format, step)}</p>
                <small>
                  <a href={recordPath(tie.record.type, tie.record.slug)}>{t('paths.record')}</a>
                  {others > 0 ? ` · ${t('paths.other', { count: others })}` : null}
                </small>
                {weakest.includes(i) && !areAllWeak(path) ? (
                  <p className="path-weakest">{t('paths.weakest', { why: weaknessText(t, format, step, soonDays) })}</p>
                ) : null}
              </div>
              <ProvenanceBadge provenance={tie.provenance} glyphOnly />
            </li>
          )
        })}
      </ol>
      {weakest.length === 0 ? <p className="map-note">{t('paths.sound')}</p> : null}
      {areAllWeak(path) && first ? (
        <p className="path-weakest">{t('paths.allWeak', { why: weaknessText(t, format, first, soonDays) })}</p>
      ) : null}
    </>
  )
}
