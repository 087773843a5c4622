import { useTranslation } from 'react-i18next'
import { ObjectGlyph } from '../records/ObjectGlyph.tsx'

export interface NamedParty {
  slug: string
  name: string
  kind: 'cluster' | 'organization'
}

/** The page of a cluster or an organisation. */
export function partyHref({ kind, slug }: Pick<NamedParty, 'kind' | 'slug'>): string {
  return `/${kind === 'cluster' ? 'clusteres' : 'organizaciones'}/${slug}`
}

/** A party with the glyph of what it is; its name leads to its page. */
export function PartyLink({ party }: { party: NamedParty }) {
  return (
    <span className="party-link">
      <ObjectGlyph kind={party.kind} size={14} />
      <a href={partyHref(party)}>{party.name}</a>
    </span>
  )
}

/** The first parties of an alliance, each on its line, and how many more there are. */
export function PartyNames({ parties, shown = 3 }: { parties: readonly NamedParty[]; shown?: number }) {
  const { t } = useTranslation()
  const more = parties.length - shown
  const visible = more > 1 ? parties.slice(0, shown) : parties
  return (
    <ul className="party-names">
      {visible.map(party => (
        <li key={party.slug}>
          <PartyLink party={party} />
        </li>
      ))}
      {more > 1 ? <li className="faint">{t('records.moreParties', { count: more })}</li> : null}
    </ul>
  )
}
