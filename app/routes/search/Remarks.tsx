import { useTranslation } from 'react-i18next'
import type { SearchAnswer } from '#app/domain/search.ts'
import { useFormat } from '#app/i18n/format.ts'

type RemarksProps = Pick<SearchAnswer, 'corrected' | 'left' | 'loose'>

/** How the question was understood, where it was not taken as it stands. */
export function Remarks({ corrected, left, loose }: RemarksProps) {
  const { t } = useTranslation()
  const format = useFormat()
  if (corrected.length === 0 && left.length === 0 && !loose) return null
  return (
    <ul className="search-remarks">
      {corrected.map(({ said, instead }) => (
        <li key={said}>
          {t('search.corrected', { said, instead: format.list(instead.map(word => t('search.quoted', { word }))) })}
        </li>
      ))}
      {left.map(said => (
        <li key={said}>{t('search.left', { said })}</li>
      ))}
      {loose ? <li>{t('search.loose')}</li> : null}
    </ul>
  )
}
