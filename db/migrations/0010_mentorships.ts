import { type Kysely, sql } from 'kysely'
import { dropTables } from './drop.ts'

/** Where maturity readings come from, what clusters offer as mentors, and the life of each mentorship. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const column of READING_COLUMNS) {
    await db.schema.alterTable('maturity_reading').addColumn(column, 'text').execute()
  }
  await db.schema
    .createIndex('maturity_reading_newest')
    .on('maturity_reading')
    .columns(['cluster_id', 'dimension', 'read_on'])
    .execute()

  await db.schema
    .createTable('mentorship_offer')
    .addColumn('id', 'text', c => c.primaryKey())
    .addColumn('cluster_id', 'text', c => c.notNull().unique().references('cluster.id'))
    .addColumn('status', 'text', c => c.notNull())
    .addColumn('capacity', 'integer', c => c.notNull().check(sql`capacity >= 1`))
    .addColumn('months', 'integer', c => c.notNull())
    .addColumn('format', 'text', c => c.notNull())
    .addColumn('languages', 'text', c => c.notNull())
    .addColumn('conditions', 'text')
    .addColumn('version', 'integer', c => c.notNull().defaultTo(1))
    .addColumn('created_at', 'text', c => c.notNull())
    .addColumn('updated_at', 'text', c => c.notNull())
    .execute()
  await db.schema
    .createTable('mentorship_offer_dimension')
    .addColumn('offer_id', 'text', c => c.notNull().references('mentorship_offer.id').onDelete('cascade'))
    .addColumn('dimension', 'text', c => c.notNull())
    .addColumn('status', 'text', c => c.notNull())
    .addColumn('reading_id', 'text', c => c.references('maturity_reading.id'))
    .addColumn('reason', 'text')
    .addColumn('decided_by', 'text', c => c.references('user.id'))
    .addColumn('decided_at', 'text')
    .addPrimaryKeyConstraint('mentorship_offer_dimension_pk', ['offer_id', 'dimension'])
    .execute()
  await db.schema
    .createTable('mentorship_offer_topic')
    .addColumn('offer_id', 'text', c => c.notNull().references('mentorship_offer.id').onDelete('cascade'))
    .addColumn('kind', 'text', c => c.notNull())
    .addColumn('code', 'text', c => c.notNull())
    .addPrimaryKeyConstraint('mentorship_offer_topic_pk', ['offer_id', 'kind', 'code'])
    .execute()

  await db.schema
    .createTable('mentorship')
    .addColumn('id', 'text', c => c.primaryKey())
    .addColumn('mentor_id', 'text', c => c.notNull().references('cluster.id'))
    .addColumn('mentee_id', 'text', c => c.notNull().references('cluster.id'))
    .addColumn('dimension', 'text', c => c.notNull())
    .addColumn('status', 'text', c => c.notNull())
    .addColumn('provenance', 'text', c => c.notNull())
    .addColumn('open_key', 'text', c => c.unique())
    .addColumn('seat', 'integer')
    .addColumn('goal', 'text', c => c.notNull())
    .addColumn('tried', 'text')
    .addColumn('expected', 'text', c => c.notNull())
    .addColumn('participants', 'text')
    .addColumn('start_date', 'text')
    .addColumn('reason', 'text')
    .addColumn('ended_by', 'text', c => c.references('party.id'))
    .addColumn('suggested_mentor_id', 'text', c => c.references('cluster.id'))
    .addColumn('mentor_contact_id', 'text', c => c.references('user.id'))
    .addColumn('mentee_contact_id', 'text', c => c.references('user.id'))
    .addColumn('start_reading_id', 'text', c => c.references('maturity_reading.id'))
    .addColumn('end_reading_id', 'text', c => c.references('maturity_reading.id'))
    .addColumn('requested_at', 'text', c => c.notNull())
    .addColumn('answer_by', 'text')
    .addColumn('waitlisted_at', 'text')
    .addColumn('answered_at', 'text')
    .addColumn('valid_from', 'text')
    .addColumn('valid_to', 'text')
    .addColumn('reminded_days', 'integer', c => c.notNull().defaultTo(0))
    .addColumn('turn', 'integer', c => c.notNull().defaultTo(1))
    .addColumn('created_at', 'text', c => c.notNull())
    .addColumn('updated_at', 'text', c => c.notNull())
    .addUniqueConstraint('mentorship_seat', ['mentor_id', 'seat'])
    .addCheckConstraint('mentorship_two_clusters', sql`mentor_id <> mentee_id`)
    .execute()
  await db.schema
    .createTable('mentorship_question')
    .addColumn('id', 'text', c => c.primaryKey())
    .addColumn('mentorship_id', 'text', c => c.notNull().references('mentorship.id').onDelete('cascade'))
    .addColumn('party_id', 'text', c => c.notNull().references('party.id'))
    .addColumn('author_id', 'text', c => c.references('user.id'))
    .addColumn('text', 'text', c => c.notNull())
    .addColumn('created_at', 'text', c => c.notNull())
    .execute()

  await db.schema
    .createTable('mentorship_agreement')
    .addColumn('mentorship_id', 'text', c => c.primaryKey().references('mentorship.id').onDelete('cascade'))
    .addColumn('version', 'integer', c => c.notNull())
    .addColumn('sessions', 'integer', c => c.notNull())
    .addColumn('months', 'integer', c => c.notNull())
    .addColumn('format', 'text', c => c.notNull())
    .addColumn('terms', 'text')
    .addColumn('proposed_by', 'text', c => c.notNull().references('party.id'))
    .addColumn('updated_at', 'text', c => c.notNull())
    .execute()
  await db.schema
    .createTable('mentorship_goal')
    .addColumn('id', 'text', c => c.primaryKey())
    .addColumn('mentorship_id', 'text', c => c.notNull().references('mentorship.id').onDelete('cascade'))
    .addColumn('position', 'integer', c => c.notNull().check(sql`position between 1 and 3`))
    .addColumn('text', 'text', c => c.notNull())
    .addColumn('indicator', 'text', c => c.notNull())
    .addColumn('target', 'text')
    .addUniqueConstraint('mentorship_goal_position', ['mentorship_id', 'position'])
    .execute()
  await db.schema
    .createTable('mentorship_signature')
    .addColumn('mentorship_id', 'text', c => c.notNull().references('mentorship.id').onDelete('cascade'))
    .addColumn('party_id', 'text', c => c.notNull().references('party.id'))
    .addColumn('version', 'integer', c => c.notNull())
    .addColumn('signed_by', 'text', c => c.references('user.id'))
    .addColumn('signed_at', 'text', c => c.notNull())
    .addPrimaryKeyConstraint('mentorship_signature_pk', ['mentorship_id', 'party_id', 'version'])
    .execute()
  await db.schema
    .createTable('mentorship_session')
    .addColumn('id', 'text', c => c.primaryKey())
    .addColumn('mentorship_id', 'text', c => c.notNull().references('mentorship.id').onDelete('cascade'))
    .addColumn('starts_at', 'text', c => c.notNull())
    .addColumn('minutes', 'integer', c => c.notNull())
    .addColumn('format', 'text', c => c.notNull())
    .addColumn('place', 'text')
    .addColumn('status', 'text', c => c.notNull())
    .addColumn('attendees', 'text')
    .addColumn('notes', 'text')
    .addColumn('version', 'integer', c => c.notNull().defaultTo(1))
    .addColumn('recorded_by', 'text', c => c.references('user.id'))
    .addColumn('on_behalf_of', 'text', c => c.references('party.id'))
    .addColumn('created_at', 'text', c => c.notNull())
    .addColumn('updated_at', 'text', c => c.notNull())
    .execute()
  await db.schema
    .createTable('mentorship_commitment')
    .addColumn('id', 'text', c => c.primaryKey())
    .addColumn('mentorship_id', 'text', c => c.notNull().references('mentorship.id').onDelete('cascade'))
    .addColumn('session_id', 'text', c => c.references('mentorship_session.id'))
    .addColumn('owner_id', 'text', c => c.notNull().references('party.id'))
    .addColumn('text', 'text', c => c.notNull())
    .addColumn('due_on', 'text', c => c.notNull())
    .addColumn('done_on', 'text')
    .addColumn('dropped_at', 'text')
    .addColumn('version', 'integer', c => c.notNull().defaultTo(1))
    .addColumn('created_at', 'text', c => c.notNull())
    .addColumn('updated_at', 'text', c => c.notNull())
    .execute()
  await db.schema
    .createTable('mentorship_progress')
    .addColumn('id', 'text', c => c.primaryKey())
    .addColumn('goal_id', 'text', c => c.notNull().references('mentorship_goal.id').onDelete('cascade'))
    .addColumn('party_id', 'text', c => c.notNull().references('party.id'))
    .addColumn('percent', 'integer', c => c.notNull().check(sql`percent between 0 and 100`))
    .addColumn('note', 'text')
    .addColumn('recorded_by', 'text', c => c.references('user.id'))
    .addColumn('recorded_at', 'text', c => c.notNull())
    .execute()
  await db.schema
    .createTable('mentorship_feedback')
    .addColumn('mentorship_id', 'text', c => c.notNull().references('mentorship.id').onDelete('cascade'))
    .addColumn('party_id', 'text', c => c.notNull().references('party.id'))
    .addColumn('usefulness', 'integer', c => c.notNull().check(sql`usefulness between 1 and 5`))
    .addColumn('would_repeat', 'integer', c => c.notNull())
    .addColumn('worked', 'text')
    .addColumn('to_improve', 'text')
    .addColumn('given_by', 'text', c => c.references('user.id'))
    .addColumn('given_at', 'text', c => c.notNull())
    .addPrimaryKeyConstraint('mentorship_feedback_pk', ['mentorship_id', 'party_id'])
    .execute()
  await db.schema
    .createTable('mentorship_lesson')
    .addColumn('mentorship_id', 'text', c => c.primaryKey().references('mentorship.id').onDelete('cascade'))
    .addColumn('text', 'text', c => c.notNull())
    .addColumn('version', 'integer', c => c.notNull())
    .addColumn('proposed_by', 'text', c => c.notNull().references('party.id'))
    .addColumn('mentor_approved_version', 'integer')
    .addColumn('mentee_approved_version', 'integer')
    .addColumn('published_at', 'text')
    .addColumn('updated_at', 'text', c => c.notNull())
    .execute()

  for (const [table, ...columns] of INDEXES) {
    await db.schema.createIndex(`${table}_${columns[0]}`).on(table).columns(columns).execute()
  }
}

/** `edition` and `value` as its scale has them; who entered it; what corrected it; the answers of a questionnaire, as JSON. */
const READING_COLUMNS = [
  'edition',
  'value',
  'stated_by',
  'source_url',
  'answers',
  'recorded_by',
  'on_behalf_of',
  'created_at',
  'corrects_id',
  'correction_reason',
  'corrected_at',
]

const INDEXES = [
  ['mentorship', 'mentee_id'],
  ['mentorship', 'status', 'answer_by'],
  ['mentorship_question', 'mentorship_id'],
  ['mentorship_session', 'mentorship_id', 'starts_at'],
  ['mentorship_commitment', 'mentorship_id'],
  ['mentorship_commitment', 'owner_id', 'due_on'],
  ['mentorship_progress', 'goal_id'],
] as const

export async function down(db: Kysely<unknown>): Promise<void> {
  await dropTables(
    db,
    'mentorship_lesson',
    'mentorship_feedback',
    'mentorship_progress',
    'mentorship_commitment',
    'mentorship_session',
    'mentorship_signature',
    'mentorship_goal',
    'mentorship_agreement',
    'mentorship_question',
    'mentorship',
    'mentorship_offer_topic',
    'mentorship_offer_dimension',
    'mentorship_offer',
  )
  await db.schema.dropIndex('maturity_reading_newest').execute()
  for (const column of READING_COLUMNS) await db.schema.alterTable('maturity_reading').dropColumn(column).execute()
}
