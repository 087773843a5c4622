import { listRows } from '#db/queries/dataset.ts'
import type { Row, Trx } from '#db/schema.ts'

/** Found by a slug of their own. */
const KINDS = ['party', 'alliance', 'project', 'gathering', 'bottleneck', 'documentedObstacle'] as const
type SluggedKind = (typeof KINDS)[number]
/** A result has none: project and figure name it. */
type Kind = SluggedKind | 'result'

/** The keys of records by their slugs: those that are there already, and new ones for the rest. */
export class KeyRing {
  readonly #keys = new Map<string, string>()
  readonly #newKey: () => string

  private constructor(newKey: () => string) {
    this.#newKey = newKey
  }

  static async load(trx: Trx, newKey: () => string): Promise<KeyRing> {
    const ring = new KeyRing(newKey)
    for (const kind of KINDS) {
      const rows: Pick<Row<SluggedKind>, 'id' | 'slug'>[] = await listRows(trx, kind)
      for (const { id, slug } of rows) ring.#keys.set(`${kind}/${slug}`, id)
    }
    for (const { id, projectId, figureKey } of await listRows(trx, 'result')) {
      if (figureKey) ring.#keys.set(`result/${projectId}/${figureKey}`, id)
    }
    return ring
  }

  /** The key of a record that is there or that this run writes; undefined for others. */
  find(kind: Kind, slug: string): string | undefined {
    return this.#keys.get(`${kind}/${slug}`)
  }

  /** The key of a record; a new one for a record that is not there yet. */
  of(kind: Kind, slug: string): string {
    const key = this.find(kind, slug) ?? this.#newKey()
    this.#keys.set(`${kind}/${slug}`, key)
    return key
  }

  /** A key for a row that nobody looks up by a slug. */
  fresh(): string {
    return this.#newKey()
  }
}

/** What the rows of every table are made with. */
export interface Making {
  keys: KeyRing
  /** When the run happens, ISO in UTC. */
  now: string
}
