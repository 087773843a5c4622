import type { Kysely } from 'kysely'

/** How many people a run of digests had to pass over, because what concerns them could not be put into words. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('digest_run')
    .addColumn('people_skipped', 'integer', c => c.notNull().defaultTo(0))
    .execute()
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('digest_run').dropColumn('people_skipped').execute()
}
