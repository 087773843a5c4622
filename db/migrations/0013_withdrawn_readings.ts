import type { Kysely } from 'kysely'

/** A reading that should not be there is withdrawn with a reason: nothing takes its place, and it counts nowhere. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('maturity_reading').addColumn('withdrawal_reason', 'text').execute()
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('maturity_reading').dropColumn('withdrawal_reason').execute()
}
