import type { Language, MembershipRole } from './vocabularies.ts'

export interface ViewerParty {
  id: string
  slug: string
  name: string
  kind: 'cluster' | 'organization'
  role: MembershipRole
}

/** Who looks at a page, as the bar shows them. */
export interface Viewer {
  name: string
  isCoordinator: boolean
  actingFor: ViewerParty | null
  parties: ViewerParty[]
  /** How many things wait for an answer from the party they act for. */
  pending: number
}

/** The short message shown once after a redirect: a translation key and its values. */
export interface Notice {
  key: string
  params: Record<string, string | number>
}

/** What every page knows: the data of the root route. */
export interface RootData {
  /** Null for the anonymous. */
  viewer: Viewer | null
  /** True while demonstration accounts exist: every page carries the test strip. */
  demo: boolean
  language: Language
  publicUrl: string
  /** One-use token that each form sends back as `once`. */
  formToken: string
  notice: { text: string } | null
  requestId: string
}
