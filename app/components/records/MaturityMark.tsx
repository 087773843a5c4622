import { useTranslation } from 'react-i18next'
import { MATURITY_LEVELS, type MaturityLevel } from '#app/domain/vocabularies.ts'

const RINGS = [5.1, 7.7]

/** A level of the 2024 reading: one ring more for each. Not a judgement of quality (002:205). */
export function MaturityMark({ level }: { level: MaturityLevel }) {
  const { t } = useTranslation()
  return (
    <span className="maturity-mark">
      <svg
        className="maturity-glyph"
        data-maturity={level}
        width="18"
        height="18"
        viewBox="0 0 18 18"
        aria-hidden="true"
      >
        <circle cx="9" cy="9" r="2.4" className="glyph-dot" />
        {RINGS.slice(0, MATURITY_LEVELS.indexOf(level)).map(r => (
          <circle key={r} cx="9" cy="9" r={r} />
        ))}
      </svg>
      {t(`vocab.maturityLevel.${level}`)}
    </span>
  )
}
