import { type Kysely, sql } from 'kysely'
import { dropTables } from './drop.ts'

/** What people follow and how much of it they want, what they have read, and what was mailed to them. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('follow')
    .addColumn('level', 'text', c => c.notNull().defaultTo('all'))
    .execute()
  await db.schema
    .createTable('topic_follow')
    .addColumn('id', 'text', c => c.primaryKey())
    .addColumn('user_id', 'text', c => c.notNull().references('user.id'))
    .addColumn('topic', 'text', c => c.notNull())
    .addColumn('query', 'text', c => c.notNull())
    .addColumn('level', 'text', c => c.notNull().defaultTo('all'))
    .addColumn('followed_at', 'text', c => c.notNull())
    .addUniqueConstraint('topic_follow_once', ['user_id', 'topic', 'query'])
    .execute()
  await db.schema
    .createTable('notice_mark')
    .addColumn('user_id', 'text', c => c.primaryKey().references('user.id'))
    .addColumn('through_seq', 'integer', c => c.notNull())
    .execute()
  await db.schema
    .createTable('notice_read')
    .addColumn('user_id', 'text', c => c.notNull().references('user.id'))
    .addColumn('subject_type', 'text', c => c.notNull())
    .addColumn('subject_id', 'text', c => c.notNull())
    .addColumn('through_seq', 'integer', c => c.notNull())
    .addPrimaryKeyConstraint('notice_read_pk', ['user_id', 'subject_type', 'subject_id'])
    .execute()
  await db.schema
    .createTable('mail_preference')
    .addColumn('user_id', 'text', c => c.notNull().references('user.id'))
    .addColumn('kind', 'text', c => c.notNull())
    .addColumn('frequency', 'text', c => c.notNull())
    .addPrimaryKeyConstraint('mail_preference_pk', ['user_id', 'kind'])
    .execute()
  await db.schema
    .createTable('mail_cursor')
    .addColumn('user_id', 'text', c => c.notNull().references('user.id'))
    .addColumn('kind', 'text', c => c.notNull())
    .addColumn('through_seq', 'integer', c => c.notNull())
    .addColumn('told', 'text', c => c.notNull().defaultTo('[]'))
    .addPrimaryKeyConstraint('mail_cursor_pk', ['user_id', 'kind'])
    .execute()
  await db.schema
    .createTable('digest_run')
    .addColumn('key', 'text', c => c.primaryKey())
    .addColumn('frequency', 'text', c => c.notNull())
    .addColumn('through_seq', 'integer', c => c.notNull())
    .addColumn('last_user_id', 'text', c => c.notNull().defaultTo(''))
    .addColumn('people_total', 'integer', c => c.notNull())
    .addColumn('people_done', 'integer', c => c.notNull().defaultTo(0))
    .addColumn('mails', 'integer', c => c.notNull().defaultTo(0))
    .addColumn('started_at', 'text', c => c.notNull())
    .addColumn('finished_at', 'text')
    .execute()
  await db.schema.alterTable('outbox').addColumn('about', 'text').execute()
  await db.schema.createIndex('outbox_receiver').on('outbox').columns(['to_email', 'created_at']).execute()
  await db.schema
    .createIndex('event_log_subject_seq')
    .on('event_log')
    .columns(['subject_type', 'subject_id', 'seq'])
    .execute()
  // What the index above holds and more.
  await sql`drop index event_log_subject`.execute(db)
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await db.schema.createIndex('event_log_subject').on('event_log').columns(['subject_type', 'subject_id']).execute()
  await sql`drop index event_log_subject_seq`.execute(db)
  await sql`drop index outbox_receiver`.execute(db)
  await db.schema.alterTable('outbox').dropColumn('about').execute()
  await dropTables(db, 'digest_run', 'mail_cursor', 'mail_preference', 'notice_read', 'notice_mark', 'topic_follow')
  await db.schema.alterTable('follow').dropColumn('level').execute()
}
