import type { ListSpec } from './lists.ts'
import type { MembershipRole } from './vocabularies.ts'

export const PERSON_ROLES = ['coordinator', 'manager', 'editor', 'none'] as const
export type PersonRole = (typeof PERSON_ROLES)[number]

/** Somebody with an account, as the coordination sees them. */
export interface Person {
  id: string
  name: string
  email: string
  isCoordinator: boolean
  isYou: boolean
  createdAt: string
  memberships: { id: string; role: MembershipRole; party: { name: string; href: string } }[]
  searchText: string
}

function rolesOf({ isCoordinator, memberships }: Person): PersonRole[] {
  const roles: PersonRole[] = memberships.map(m => m.role)
  if (isCoordinator) roles.push('coordinator')
  return roles.length > 0 ? roles : ['none']
}

const byName = (a: Person, b: Person) => a.name.localeCompare(b.name, 'es')

/** `/coordinacion/personas`. */
export const peopleListSpec: ListSpec<Person> = {
  text: person => person.searchText,
  facets: { papel: { values: PERSON_ROLES, of: rolesOf } },
  sorts: { nombre: byName, reciente: (a, b) => (a.createdAt < b.createdAt ? 1 : -1) },
  pageSize: 25,
}
