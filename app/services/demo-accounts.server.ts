import type { MembershipRole } from '#app/domain/vocabularies.ts'
import { listDemoUsers } from '#db/queries/users.ts'
import type { Db } from '#db/schema.ts'

export interface DemoAccount {
  email: string
  /** What it acts for, if it acts for anything. */
  membership: { role: MembershipRole; party: string } | null
  isCoordinator: boolean
}

/** The accounts of the demonstration, as the sign-in page names them. */
export async function listDemoAccounts(db: Db): Promise<DemoAccount[]> {
  const users = await listDemoUsers(db)
  return users.map(({ email, isCoordinator, role, party }) => ({
    email,
    membership: role && party ? { role, party } : null,
    isCoordinator: isCoordinator === 1,
  }))
}
