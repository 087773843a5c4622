import slugify from '@sindresorhus/slugify'
import { searchable } from '#app/domain/text.ts'
import type { OrganizationKind } from '#app/domain/vocabularies.ts'
import { newId } from '#db/ids.ts'
import { recordEvent } from '#db/queries/events.ts'
import { freePartySlug, insertOrganization, listParties } from '#db/queries/party-choices.ts'
import type { Trx } from '#db/schema.ts'
import type { Signer } from './alliance-state.server.ts'

/** A party that was not listed. */
export interface NewOrganization {
  name: string
  kind: OrganizationKind
  city: string | null
  /** What it brings to the alliance it is added for. */
  contribution: string | null
}

/** Adds an organisation, as declared by the acting party, with its event. */
export async function addOrganization(
  trx: Trx,
  signer: Signer,
  { name, kind, city, contribution }: NewOrganization,
  now: Date,
): Promise<{ id: string; contribution: string | null }> {
  const id = newId()
  const at = now.toISOString()
  const words = slugify(name).slice(0, 80).replace(/-+$/, '')
  const slug = await freePartySlug(trx, words || 'organizacion')
  const [declaring] = await listParties(trx, [signer.actingFor])
  await insertOrganization(
    trx,
    {
      id,
      kind: 'organization',
      slug,
      name,
      searchText: searchable(name, city),
      provenance: 'declarado',
      // What a fictional cluster adds is fictional.
      demo: declaring?.demo ?? 0,
      version: 1,
      createdAt: at,
      updatedAt: at,
    },
    { id, organizationKind: kind, city, departmentCode: null, country: null, note: null },
  )
  const subject = { type: 'organization', id } as const
  await recordEvent(trx, signer, { verb: 'organization.added', subject, audience: 'public', payload: {} }, now)
  return { id, contribution }
}
