import type { Kysely } from 'kysely'

/** Which way of laying out a map's positions come from, and how many ties each node had: one that changed since is seen. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('map_layout')
    .addColumn('version', 'integer', c => c.notNull().defaultTo(1))
    .execute()
  await db.schema.alterTable('node_position').addColumn('ties', 'integer').execute()
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('node_position').dropColumn('ties').execute()
  await db.schema.alterTable('map_layout').dropColumn('version').execute()
}
