import { useTranslation } from 'react-i18next'
import type { Provenance } from '#app/domain/vocabularies.ts'
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx'

const FULL_RIGHT = <circle cx="23" cy="6" r="3" className="provenance-full" />
const OPEN_RIGHT = <circle cx="23" cy="6" r="2.6" />
const FULL_LEFT = <circle cx="4" cy="6" r="3" className="provenance-full" />

/** Two ends and a line. A filled end: that party, or a document, stands behind it. */
const GLYPHS = {
  documentado: (
    <>
      <rect x="1" y="1.2" width="8" height="9.6" />
      <path className="provenance-text-line" d="M3 4.2h4M3 6.6h4" />
      <path d="M9 6h12" />
      {FULL_RIGHT}
    </>
  ),
  confirmado: (
    <>
      {FULL_LEFT}
      <path d="M7 6h13" />
      {FULL_RIGHT}
    </>
  ),
  declarado: (
    <>
      {FULL_LEFT}
      <path d="M8.4 6h11" strokeDasharray="4 3" />
      {OPEN_RIGHT}
    </>
  ),
  ilustrativo: (
    <>
      <circle cx="4" cy="6" r="2.6" />
      <path d="M8.2 6h11.6" strokeDasharray="1.2 2.6" />
      {OPEN_RIGHT}
    </>
  ),
} satisfies Record<Provenance, unknown>

/** Only the drawing, 27×12. */
export function ProvenanceGlyph({ provenance }: { provenance: Provenance }) {
  return (
    <svg className="provenance-glyph" width="27" height="12" viewBox="0 0 27 12" aria-hidden="true">
      {GLYPHS[provenance]}
    </svg>
  )
}

interface ProvenanceBadgeProps {
  provenance: Provenance
  /** For narrow columns: the word is for screen readers and in the tooltip. */
  glyphOnly?: boolean
}

/** Where a datum comes from: a drawing, never a colour, and its word. */
export function ProvenanceBadge({ provenance, glyphOnly }: ProvenanceBadgeProps) {
  const { t } = useTranslation()
  const word = t(`vocab.provenance.${provenance}`)
  return (
    <span className="provenance" title={glyphOnly ? word : undefined}>
      <ProvenanceGlyph provenance={provenance} />
      {glyphOnly ? <VisuallyHidden>{word}</VisuallyHidden> : word}
    </span>
  )
}
