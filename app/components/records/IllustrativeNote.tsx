import { useTranslation } from 'react-i18next'
import { ProvenanceGlyph } from './ProvenanceBadge.tsx'

/** On every row and page of the example register. */
export function IllustrativeNote() {
  const { t } = useTranslation()
  return (
    <span className="illustrative-note">
      <ProvenanceGlyph provenance="ilustrativo" />
      {t('ui.illustrativeNote')}
    </span>
  )
}
