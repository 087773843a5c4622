import { type Kysely, sql } from 'kysely'
import { dropTables } from './drop.ts'

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('user')
    .addColumn('id', 'text', c => c.primaryKey())
    .addColumn('email', 'text', c => c.unique())
    .addColumn('name', 'text', c => c.notNull())
    .addColumn('password_hash', 'text')
    .addColumn('is_coordinator', 'integer', c => c.notNull().defaultTo(0))
    .addColumn('language', 'text', c => c.notNull())
    .addColumn('demo', 'integer', c => c.notNull().defaultTo(0))
    .addColumn('created_at', 'text', c => c.notNull())
    .addColumn('erased_at', 'text')
    .execute()
  await db.schema
    .createTable('session')
    .addColumn('id_hash', 'text', c => c.primaryKey())
    .addColumn('user_id', 'text', c => c.notNull().references('user.id'))
    .addColumn('acting_for', 'text', c => c.references('party.id'))
    .addColumn('device', 'text', c => c.notNull())
    .addColumn('created_at', 'text', c => c.notNull())
    .addColumn('last_seen_at', 'text', c => c.notNull())
    .addColumn('expires_at', 'text', c => c.notNull())
    .addColumn('absolute_expires_at', 'text', c => c.notNull())
    .execute()
  await db.schema
    .createTable('membership')
    .addColumn('id', 'text', c => c.primaryKey())
    .addColumn('user_id', 'text', c => c.notNull().references('user.id'))
    .addColumn('party_id', 'text', c => c.notNull().references('party.id'))
    .addColumn('role', 'text', c => c.notNull())
    .addColumn('started_at', 'text', c => c.notNull())
    .addColumn('ended_at', 'text')
    .execute()
  await db.schema
    .createTable('invitation')
    .addColumn('id', 'text', c => c.primaryKey())
    .addColumn('token_hash', 'text', c => c.notNull().unique())
    .addColumn('email', 'text', c => c.notNull())
    .addColumn('party_id', 'text', c => c.references('party.id'))
    .addColumn('role', 'text', c => c.notNull())
    .addColumn('invited_by', 'text', c => c.references('user.id'))
    .addColumn('created_at', 'text', c => c.notNull())
    .addColumn('expires_at', 'text', c => c.notNull())
    .addColumn('accepted_at', 'text')
    .addColumn('revoked_at', 'text')
    .execute()
  await db.schema
    .createTable('account_token')
    .addColumn('id', 'text', c => c.primaryKey())
    .addColumn('token_hash', 'text', c => c.notNull().unique())
    .addColumn('purpose', 'text', c => c.notNull())
    .addColumn('user_id', 'text', c => c.notNull().references('user.id'))
    .addColumn('email', 'text')
    .addColumn('created_at', 'text', c => c.notNull())
    .addColumn('expires_at', 'text', c => c.notNull())
    .addColumn('used_at', 'text')
    .execute()
  await db.schema
    .createTable('consent')
    .addColumn('id', 'text', c => c.primaryKey())
    .addColumn('user_id', 'text', c => c.notNull().references('user.id'))
    .addColumn('notice_version', 'text', c => c.notNull())
    .addColumn('language', 'text', c => c.notNull())
    .addColumn('accepted_at', 'text', c => c.notNull())
    .execute()
  await db.schema
    .createTable('access_request')
    .addColumn('id', 'text', c => c.primaryKey())
    .addColumn('name', 'text', c => c.notNull())
    .addColumn('email', 'text', c => c.notNull())
    .addColumn('party_id', 'text', c => c.references('party.id'))
    .addColumn('organization_name', 'text')
    .addColumn('message', 'text', c => c.notNull())
    .addColumn('status', 'text', c => c.notNull())
    .addColumn('created_at', 'text', c => c.notNull())
    .addColumn('handled_by', 'text', c => c.references('user.id'))
    .addColumn('handled_at', 'text')
    .execute()
  await db.schema
    .createTable('error_report')
    .addColumn('id', 'text', c => c.primaryKey())
    .addColumn('kind', 'text', c => c.notNull())
    .addColumn('subject_type', 'text', c => c.notNull())
    .addColumn('subject_id', 'text', c => c.notNull())
    .addColumn('message', 'text', c => c.notNull())
    .addColumn('email', 'text')
    .addColumn('reported_by', 'text', c => c.references('user.id'))
    .addColumn('status', 'text', c => c.notNull())
    .addColumn('resolution', 'text')
    .addColumn('created_at', 'text', c => c.notNull())
    .addColumn('handled_by', 'text', c => c.references('user.id'))
    .addColumn('handled_at', 'text')
    .execute()
  await db.schema
    .createTable('rate_limit')
    .addColumn('key', 'text', c => c.primaryKey())
    .addColumn('points', 'integer', c => c.notNull())
    .addColumn('expires_at', 'text', c => c.notNull())
    .execute()
  await db.schema
    .createTable('form_receipt')
    .addColumn('token', 'text', c => c.primaryKey())
    .addColumn('result', 'text', c => c.notNull())
    .addColumn('created_at', 'text', c => c.notNull())
    .execute()
  await db.schema.createIndex('session_user').on('session').columns(['user_id']).execute()
  await db.schema
    .createIndex('membership_open_once')
    .on('membership')
    .columns(['user_id', 'party_id'])
    .unique()
    .where(sql.ref('ended_at'), 'is', null)
    .execute()
  await db.schema.createIndex('membership_party').on('membership').columns(['party_id']).execute()
  await db.schema.createIndex('error_report_status').on('error_report').columns(['status', 'created_at']).execute()
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await dropTables(
    db,
    'form_receipt',
    'rate_limit',
    'error_report',
    'access_request',
    'consent',
    'account_token',
    'invitation',
    'membership',
    'session',
    'user',
  )
}
