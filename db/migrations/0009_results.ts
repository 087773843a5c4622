import type { Kysely } from 'kysely'
import { dropTables } from './drop.ts'

/** What projects measure, the coordination's answers to what the chain suggests, and what people follow. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('result')
    .addColumn('id', 'text', c => c.primaryKey())
    .addColumn('project_id', 'text', c => c.notNull().references('project.id'))
    .addColumn('indicator', 'text', c => c.notNull())
    .addColumn('figure_key', 'text')
    .addColumn('unit', 'text', c => c.notNull())
    .addColumn('direction', 'text')
    .addColumn('baseline', 'text')
    .addColumn('baseline_on', 'text')
    .addColumn('target', 'text')
    .addColumn('provenance', 'text', c => c.notNull())
    .addColumn('position', 'integer', c => c.notNull())
    .addColumn('version', 'integer', c => c.notNull().defaultTo(1))
    .addColumn('created_at', 'text', c => c.notNull())
    .addColumn('updated_at', 'text', c => c.notNull())
    .execute()
  await db.schema
    .createTable('result_reading')
    .addColumn('id', 'text', c => c.primaryKey())
    .addColumn('result_id', 'text', c => c.notNull().references('result.id').onDelete('cascade'))
    .addColumn('value', 'text', c => c.notNull())
    .addColumn('comparator', 'text', c => c.notNull().defaultTo('='))
    .addColumn('read_on', 'text')
    .addColumn('precision', 'text', c => c.notNull())
    .addColumn('source', 'text')
    .addColumn('note', 'text')
    .addColumn('attested_by', 'text')
    .addColumn('provenance', 'text', c => c.notNull())
    .addColumn('corrects_id', 'text', c => c.references('result_reading.id'))
    .addColumn('correction_reason', 'text')
    .addColumn('corrected_at', 'text')
    .addColumn('recorded_by', 'text', c => c.references('user.id'))
    .addColumn('on_behalf_of', 'text', c => c.references('party.id'))
    .addColumn('created_at', 'text', c => c.notNull())
    .execute()
  await db.schema
    .createTable('result_attestation')
    .addColumn('reading_id', 'text', c => c.notNull().references('result_reading.id'))
    .addColumn('party_id', 'text', c => c.notNull().references('party.id'))
    .addColumn('signed_by', 'text', c => c.references('user.id'))
    .addColumn('attested_at', 'text', c => c.notNull())
    .addPrimaryKeyConstraint('result_attestation_pk', ['reading_id', 'party_id'])
    .execute()
  await db.schema
    .createTable('contribution_share')
    .addColumn('project_id', 'text', c => c.notNull().references('project.id'))
    .addColumn('bottleneck_id', 'text', c => c.notNull().references('bottleneck.id'))
    .addColumn('percent', 'integer', c => c.notNull())
    .addColumn('updated_at', 'text', c => c.notNull())
    .addPrimaryKeyConstraint('contribution_share_pk', ['project_id', 'bottleneck_id'])
    .execute()
  await db.schema
    .createTable('status_suggestion')
    .addColumn('id', 'text', c => c.primaryKey())
    .addColumn('bottleneck_id', 'text', c => c.notNull().references('bottleneck.id'))
    .addColumn('to_status', 'text', c => c.notNull())
    .addColumn('cause', 'text', c => c.notNull())
    .addColumn('cause_id', 'text', c => c.notNull())
    .addColumn('answer', 'text', c => c.notNull())
    .addColumn('answered_by', 'text', c => c.references('user.id'))
    .addColumn('answered_at', 'text', c => c.notNull())
    .addUniqueConstraint('status_suggestion_once', ['bottleneck_id', 'to_status', 'cause', 'cause_id'])
    .execute()
  await db.schema
    .createTable('follow')
    .addColumn('user_id', 'text', c => c.notNull().references('user.id'))
    .addColumn('subject_type', 'text', c => c.notNull())
    .addColumn('subject_id', 'text', c => c.notNull())
    .addColumn('followed_at', 'text', c => c.notNull())
    .addPrimaryKeyConstraint('follow_pk', ['user_id', 'subject_type', 'subject_id'])
    .execute()
  await db.schema.createIndex('result_project').on('result').columns(['project_id']).execute()
  await db.schema.createIndex('result_reading_result').on('result_reading').columns(['result_id']).execute()
  await db.schema
    .createIndex('contribution_share_bottleneck')
    .on('contribution_share')
    .columns(['bottleneck_id'])
    .execute()
  await db.schema.createIndex('follow_subject').on('follow').columns(['subject_type', 'subject_id']).execute()
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await dropTables(
    db,
    'follow',
    'status_suggestion',
    'contribution_share',
    'result_attestation',
    'result_reading',
    'result',
  )
}
