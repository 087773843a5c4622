import type { Kysely } from 'kysely'
import { dropTables } from './drop.ts'

/** What clusters said does not apply to them among the partners suggested. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('partner_dismissal')
    .addColumn('id', 'text', c => c.primaryKey())
    .addColumn('cluster_id', 'text', c => c.notNull().references('cluster.id'))
    .addColumn('other_id', 'text', c => c.notNull().references('cluster.id'))
    .addColumn('rule', 'text', c => c.notNull())
    .addColumn('reason', 'text', c => c.notNull())
    .addColumn('dismissed_by', 'text', c => c.references('user.id'))
    .addColumn('dismissed_at', 'text', c => c.notNull())
    .addUniqueConstraint('partner_dismissal_once', ['cluster_id', 'other_id', 'rule'])
    .execute()
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await dropTables(db, 'partner_dismissal')
}
