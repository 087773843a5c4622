import type { Kysely } from 'kysely'
import { dropTables } from './drop.ts'

/** States of the map to which the people of a party gave a name. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('saved_view')
    .addColumn('id', 'text', c => c.primaryKey())
    .addColumn('party_id', 'text', c => c.notNull().references('party.id'))
    .addColumn('name', 'text', c => c.notNull())
    .addColumn('name_key', 'text', c => c.notNull())
    .addColumn('address', 'text', c => c.notNull())
    .addColumn('version', 'integer', c => c.notNull().defaultTo(1))
    .addColumn('created_at', 'text', c => c.notNull())
    .addColumn('updated_at', 'text', c => c.notNull())
    .addUniqueConstraint('saved_view_name', ['party_id', 'name_key'])
    .execute()
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await dropTables(db, 'saved_view')
}
