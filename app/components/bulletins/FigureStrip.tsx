import { useTranslation } from 'react-i18next'
import { type BulletinFigure, countedOf } from '#app/domain/bulletin-figures.ts'
import { useFormat } from '#app/i18n/format.ts'

/** The figures of a bulletin at a glance: what counts, large; what stands apart, in words. */
export function FigureStrip({ figures }: { figures: readonly BulletinFigure[] }) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <dl className="bulletin-strip">
      {figures.map(figure => {
        const apart = [
          figure.declared > 0 ? t('bulletins.apart.declared', { count: figure.declared }) : '',
          figure.illustrative > 0 ? t('bulletins.apart.illustrative', { count: figure.illustrative }) : '',
        ].filter(Boolean)
        return (
          <div key={figure.part}>
            <dt>{t(`bulletins.part.${figure.part}`)}</dt>
            <dd>
              <b>{format.number(countedOf(figure))}</b>
              {apart.length > 0 ? <small>{apart.join(', ')}</small> : null}
            </dd>
          </div>
        )
      })}
    </dl>
  )
}
