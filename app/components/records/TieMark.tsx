import type { Provenance } from '#app/domain/vocabularies.ts'

export type TieKind = 'alliance' | 'project' | 'initiative' | 'mentorship' | 'leadership'

const DASH: Record<Provenance, string | undefined> = {
  documentado: undefined,
  confirmado: undefined,
  declarado: '6 4',
  ilustrativo: '1.5 3.5',
}

interface TieMarkProps {
  kind: TieKind
  provenance?: Provenance
}

/** The line of a tie as the map draws it: a stroke for each kind, a dash for each provenance. Say the kind beside it. */
export function TieMark({ kind, provenance = 'confirmado' }: TieMarkProps) {
  const dash = DASH[provenance]
  return (
    <svg className="tie-mark" data-tie={kind} width="44" height="12" viewBox="0 0 44 12" aria-hidden="true">
      {kind === 'project' ? (
        <path d="M1 4.6H43M1 7.4H43" strokeWidth="1.2" strokeDasharray={dash} />
      ) : (
        <path d={kind === 'mentorship' ? 'M1 6H37' : 'M1 6H43'} strokeDasharray={dash} />
      )}
      {kind === 'leadership' ? <rect className="tie-mark-arrow" x="36" y="2.5" width="7" height="7" /> : null}
      {kind === 'initiative' ? <circle className="tie-mark-ring" cx="22" cy="6" r="3.2" /> : null}
      {kind === 'mentorship' ? <path className="tie-mark-arrow" d="M43 6l-8-4v8Z" /> : null}
    </svg>
  )
}
