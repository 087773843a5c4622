import { useTranslation } from 'react-i18next'
import { recordPath } from '#app/domain/addresses.ts'
import { ObjectGlyph } from '../records/ObjectGlyph.tsx'

interface ListedParty {
  slug: string
  name: string
  kind: 'cluster' | 'organization'
  role?: string
}

/** The clusters and organisations of a record, each with its glyph and, where there is one, its part in it. */
export function PartyList({ parties, roleOf }: { parties: readonly ListedParty[]; roleOf?: (role: string) => string }) {
  const { t } = useTranslation()
  return (
    <ul className="lined party-list">
      {parties.map(({ slug, name, kind, role }) => (
        <li key={slug}>
          <ObjectGlyph kind={kind} />
          <span>
            <a href={recordPath(kind, slug)}>{name}</a>
            <span className="cell-note">
              {t(`vocab.subjectType.${kind}`)}
              {role && roleOf ? ` · ${roleOf(role)}` : null}
            </span>
          </span>
        </li>
      ))}
    </ul>
  )
}
