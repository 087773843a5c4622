import { type Kysely, sql } from 'kysely'
import { dropTables } from './drop.ts'

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('event_log')
    .addColumn('seq', 'integer', c => c.primaryKey().autoIncrement())
    .addColumn('id', 'text', c => c.notNull().unique())
    .addColumn('verb', 'text', c => c.notNull())
    .addColumn('subject_type', 'text', c => c.notNull())
    .addColumn('subject_id', 'text', c => c.notNull())
    .addColumn('actor_id', 'text')
    .addColumn('on_behalf_of', 'text')
    .addColumn('audience', 'text', c => c.notNull())
    .addColumn('recorded_at', 'text', c => c.notNull())
    .addColumn('occurred_on', 'text')
    .addColumn('payload', 'text', c => c.notNull())
    .execute()
  await db.schema
    .createTable('event_mention')
    .addColumn('seq', 'integer', c => c.notNull().references('event_log.seq'))
    .addColumn('subject_type', 'text', c => c.notNull())
    .addColumn('subject_id', 'text', c => c.notNull())
    .addPrimaryKeyConstraint('event_mention_pk', ['seq', 'subject_type', 'subject_id'])
    .execute()
  await db.schema
    .createTable('outbox')
    .addColumn('id', 'text', c => c.primaryKey())
    .addColumn('message_id', 'text', c => c.notNull().unique())
    .addColumn('to_email', 'text', c => c.notNull())
    .addColumn('kind', 'text', c => c.notNull())
    .addColumn('subject', 'text', c => c.notNull())
    .addColumn('text', 'text', c => c.notNull())
    .addColumn('html', 'text')
    .addColumn('headers', 'text', c => c.notNull())
    .addColumn('created_at', 'text', c => c.notNull())
    .addColumn('sent_at', 'text')
    .execute()
  await db.schema
    .createTable('job')
    .addColumn('id', 'text', c => c.primaryKey())
    .addColumn('kind', 'text', c => c.notNull())
    .addColumn('payload', 'text', c => c.notNull())
    .addColumn('run_at', 'text', c => c.notNull())
    .addColumn('attempts', 'integer', c => c.notNull().defaultTo(0))
    .addColumn('lease_owner', 'text')
    .addColumn('lease_until', 'text')
    .addColumn('done_at', 'text')
    .addColumn('failed_at', 'text')
    .addColumn('last_error', 'text')
    .addColumn('unique_key', 'text', c => c.unique())
    .execute()
  await db.schema.createIndex('event_log_subject').on('event_log').columns(['subject_type', 'subject_id']).execute()
  await db.schema
    .createIndex('event_mention_subject')
    .on('event_mention')
    .columns(['subject_type', 'subject_id', 'seq'])
    .execute()
  await db.schema.createIndex('job_due').on('job').columns(['done_at', 'run_at']).execute()
  // The log is append-only, whatever the code above it does.
  for (const table of ['event_log', 'event_mention']) {
    for (const change of ['update', 'delete']) {
      await sql
        .raw(
          `create trigger ${table}_no_${change} before ${change} on ${table} begin select raise(abort, 'the event log is append-only'); end`,
        )
        .execute(db)
    }
  }
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await dropTables(db, 'job', 'outbox', 'event_mention', 'event_log')
}
