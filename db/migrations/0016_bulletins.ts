import { type Kysely, sql } from 'kysely'
import { dropTables } from './drop.ts'

/** What came of a quarter, as the coordination tells it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('bulletin')
    .addColumn('id', 'text', c => c.primaryKey())
    .addColumn('slug', 'text', c => c.notNull().unique())
    .addColumn('period', 'text', c => c.notNull())
    .addColumn('scope', 'text', c => c.notNull())
    .addColumn('scope_key', 'text', c => c.notNull())
    .addColumn('status', 'text', c => c.notNull())
    .addColumn('title', 'text', c => c.notNull())
    .addColumn('body', 'text', c => c.notNull())
    .addColumn('title_en', 'text')
    .addColumn('body_en', 'text')
    .addColumn('figures', 'text')
    .addColumn('version', 'integer', c => c.notNull().defaultTo(1))
    .addColumn('created_at', 'text', c => c.notNull())
    .addColumn('updated_at', 'text', c => c.notNull())
    .addColumn('published_at', 'text')
    .addUniqueConstraint('bulletin_once', ['period', 'scope', 'scope_key'])
    .execute()
  await db.schema
    .createTable('bulletin_correction')
    .addColumn('id', 'text', c => c.primaryKey())
    .addColumn('bulletin_id', 'text', c => c.notNull().references('bulletin.id'))
    .addColumn('text', 'text', c => c.notNull())
    .addColumn('text_en', 'text')
    .addColumn('created_at', 'text', c => c.notNull())
    .execute()
  await db.schema
    .createIndex('bulletin_correction_bulletin')
    .on('bulletin_correction')
    .columns(['bulletin_id'])
    .execute()
  // What was published stays as it was, whatever the code above it does; corrections are added.
  await sql
    .raw(
      `create trigger bulletin_published_no_update before update on bulletin when old.status = 'published' begin select raise(abort, 'a published bulletin never changes'); end`,
    )
    .execute(db)
  await sql
    .raw(
      `create trigger bulletin_published_no_delete before delete on bulletin when old.status = 'published' begin select raise(abort, 'a published bulletin stays'); end`,
    )
    .execute(db)
  for (const change of ['update', 'delete']) {
    await sql
      .raw(
        `create trigger bulletin_correction_no_${change} before ${change} on bulletin_correction begin select raise(abort, 'corrections are only added'); end`,
      )
      .execute(db)
  }
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await dropTables(db, 'bulletin_correction', 'bulletin')
}
