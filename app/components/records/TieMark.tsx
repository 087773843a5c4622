import type { MapTieType } from '#app/domain/map-panel.ts'
import type { Provenance } from '#app/domain/vocabularies.ts'

const DASH: Record<Provenance, string | undefined> = {
  documentado: undefined,
  confirmado: undefined,
  declarado: '6 4',
  ilustrativo: '1.5 3.5',
}

interface TieMarkProps {
  kind: MapTieType
  provenance?: Provenance
  /** A mentorship seen from the one who learns: the arrow comes in. */
  turned?: boolean
}

/** The line of a tie as the map draws it: a stroke for each kind, a dash for each provenance. Say the kind, and which way a mentorship goes, beside it. */
export function TieMark({ kind, provenance = 'confirmado', turned = false }: TieMarkProps) {
  const dash = DASH[provenance]
  return (
    <svg className="tie-mark" data-tie={kind} width="44" height="12" viewBox="0 0 44 12" aria-hidden="true">
      {kind === 'project' ? (
        <path d="M1 4.6H43M1 7.4H43" strokeWidth="1.2" strokeDasharray={dash} />
      ) : (
        <path d={kind === 'mentorship' ? (turned ? 'M7 6H43' : 'M1 6H37') : 'M1 6H43'} strokeDasharray={dash} />
      )}
      {kind === 'leadership' ? <rect className="tie-mark-arrow" x="36" y="2.5" width="7" height="7" /> : null}
      {kind === 'initiative' ? <circle className="tie-mark-ring" cx="22" cy="6" r="3.2" /> : null}
      {kind === 'mentorship' ? <path className="tie-mark-arrow" d={turned ? 'M1 6l8-4v8Z' : 'M43 6l-8-4v8Z'} /> : null}
    </svg>
  )
}
