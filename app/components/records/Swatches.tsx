import { useTranslation } from 'react-i18next'
import type { MacroSector, Region } from '#app/domain/vocabularies.ts'

/** Regions are round. Never beside a macro-sector's colour in the same chart. */
export function RegionMark({ region }: { region: Region }) {
  const { t } = useTranslation()
  return (
    <span className="swatch" data-region={region}>
      {t(`vocab.region.${region}`)}
    </span>
  )
}

/** Macro-sectors are square. */
export function MacroSectorMark({ macroSector }: { macroSector: MacroSector }) {
  const { t } = useTranslation()
  return (
    <span className="swatch swatch-square" data-macro-sector={macroSector}>
      {t(`vocab.macroSector.${macroSector}`)}
    </span>
  )
}
