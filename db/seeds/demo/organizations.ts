import type { OrganizationKind, Region } from '#app/domain/vocabularies.ts'
import type { PartRecord } from '../documented/dataset.ts'
import { partyRow } from './party-row.ts'
import type { Random } from './random.ts'
import type { Story } from './story.ts'
import { shortPlace } from './words.ts'

type Department = PartRecord<'departments'>

export interface DemoOrganization {
  id: string
  kind: OrganizationKind
  /** Null for national ones. */
  region: Region | null
  since: Date
}

/** How many clusters one organisation manages at most: a network of thousands has several chambers in a department. */
const CLUSTERS_PER_ORGANIZATION = 25

const NATIONAL = [
  ['entidad_publica', 'Ministerio Demo de Industria'],
  ['entidad_publica', 'Ministerio Demo de Agricultura'],
  ['entidad_publica', 'Agencia Demo de Innovación'],
  ['gremio', 'Gremio Demo de Exportadores'],
  ['gremio', 'Gremio Demo de Turismo'],
  ['cooperacion_internacional', 'Cooperación Demo'],
  ['empresa', 'Empresa Demo Compradora'],
  ['academia', 'Centro Demo de Tecnología'],
] as const

/** The fictional organisations, made when the first cluster needs them. */
export class Organizations {
  readonly all: DemoOrganization[] = []
  readonly #story: Story
  readonly #managed = new Map<string, { id: string; left: number; count: number }>()

  constructor(story: Story) {
    this.#story = story
  }

  /** Who manages a cluster: a chamber of its department nine times in ten (002:269), else a university. */
  managing(random: Random, department: Department): string {
    const kind = random.chance(0.9) ? 'camara_comercio' : 'academia'
    const known = this.#managed.get(`${kind} ${department.code}`)
    if (known && known.left > 0) {
      known.left -= 1
      return known.id
    }
    const count = (known?.count ?? 0) + 1
    const place = shortPlace(department.name)
    const [title, word] = kind === 'academia' ? ['Universidad Demo', 'universidad'] : ['Cámara Demo', 'camara']
    const name = count > 1 ? `${title} ${place} ${count}` : `${title} ${place}`
    const id = this.#add(kind, name, `${word}-demo-${department.code}-${count}`, department)
    this.#managed.set(`${kind} ${department.code}`, { id, left: CLUSTERS_PER_ORGANIZATION - 1, count })
    return id
  }

  addNational(): void {
    for (const [i, [kind, name]] of NATIONAL.entries()) this.#add(kind, name, `entidad-demo-${i + 1}`, null)
  }

  #add(kind: OrganizationKind, name: string, slug: string, department: Department | null): string {
    const at = this.#story.begin
    const id = this.#story.newKey(at)
    const city = department ? shortPlace(department.name) : null
    this.#story.add('party', partyRow({ id, kind: 'organization', slug, name, place: city, at }))
    this.#story.add('organization', {
      id,
      organizationKind: kind,
      city,
      departmentCode: department?.code ?? null,
      country: 'Colombia',
      note: 'Organización ficticia de la demostración',
    })
    const subject = { type: 'organization', id } as const
    this.#story.tell({ verb: 'organization.imported', subject, audience: 'public', payload: {} }, at, null)
    this.all.push({ id, kind, region: department?.region ?? null, since: at })
    return id
  }
}
