import type { SearchKind } from '#app/domain/search.ts'
import { ObjectGlyph } from '../records/ObjectGlyph.tsx'
import { Icon } from '../ui/Icon.tsx'

/** The drawing of what was found, beside its word. */
export function KindGlyph({ kind, size = 16 }: { kind: SearchKind; size?: number }) {
  if (kind === 'help') return <Icon name="info" size={size} />
  return <ObjectGlyph kind={kind === 'lesson' ? 'mentorship' : kind} size={size} />
}
