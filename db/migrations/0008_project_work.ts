import type { Kysely } from 'kysely'
import { dropTables } from './drop.ts'

/** Projects that live here: their parties' answers, milestones, money, news. SQLite adds one column at a time. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const project = () => db.schema.alterTable('project')
  await project()
    .addColumn('initiative_id', 'text', c => c.references('initiative.id'))
    .execute()
  await project()
    .addColumn('recorded_by', 'text', c => c.references('party.id'))
    .execute()
  await project().addColumn('expected_indicator', 'text').execute()
  await project().addColumn('expected_unit', 'text').execute()
  await project().addColumn('expected_direction', 'text').execute()
  await project().addColumn('expected_target', 'text').execute()
  await project().addColumn('closing_report', 'text').execute()
  await project()
    .addColumn('is_public', 'integer', c => c.notNull().defaultTo(1))
    .execute()
  await project()
    .addColumn('version', 'integer', c => c.notNull().defaultTo(1))
    .execute()
  await db.schema.createIndex('project_initiative').on('project').columns(['initiative_id']).unique().execute()

  const party = () => db.schema.alterTable('project_party')
  await party()
    .addColumn('answer', 'text', c => c.notNull().defaultTo('pending'))
    .execute()
  await party()
    .addColumn('ever_confirmed', 'integer', c => c.notNull().defaultTo(0))
    .execute()
  await party().addColumn('answered_at', 'text').execute()
  await party()
    .addColumn('answered_by', 'text', c => c.references('user.id'))
    .execute()
  await party().addColumn('reason', 'text').execute()
  await party().addColumn('commitment_kind', 'text').execute()
  await party().addColumn('commitment_amount', 'bigint').execute()
  await party().addColumn('contribution', 'text').execute()
  await party().addColumn('conditions', 'text').execute()

  await db.schema
    .createTable('project_milestone')
    .addColumn('id', 'text', c => c.primaryKey())
    .addColumn('project_id', 'text', c => c.notNull().references('project.id'))
    .addColumn('title', 'text', c => c.notNull())
    .addColumn('owner_id', 'text', c => c.notNull().references('party.id'))
    .addColumn('due_on', 'text', c => c.notNull())
    .addColumn('status', 'text', c => c.notNull())
    .addColumn('done_on', 'text')
    .addColumn('note', 'text')
    .addColumn('overdue_told_for', 'text')
    .addColumn('version', 'integer', c => c.notNull().defaultTo(1))
    .addColumn('created_at', 'text', c => c.notNull())
    .addColumn('updated_at', 'text', c => c.notNull())
    .execute()
  await db.schema
    .createTable('project_budget_line')
    .addColumn('id', 'text', c => c.primaryKey())
    .addColumn('project_id', 'text', c => c.notNull().references('project.id'))
    .addColumn('source', 'text', c => c.notNull())
    .addColumn('form', 'text', c => c.notNull())
    .addColumn('funder', 'text')
    .addColumn('committed', 'bigint', c => c.notNull())
    .addColumn('received', 'bigint', c => c.notNull())
    .addColumn('spent', 'bigint', c => c.notNull())
    .addColumn('version', 'integer', c => c.notNull().defaultTo(1))
    .addColumn('created_at', 'text', c => c.notNull())
    .addColumn('updated_at', 'text', c => c.notNull())
    .execute()
  await db.schema
    .createTable('project_update')
    .addColumn('id', 'text', c => c.primaryKey())
    .addColumn('project_id', 'text', c => c.notNull().references('project.id'))
    .addColumn('body', 'text', c => c.notNull())
    .addColumn('author_id', 'text', c => c.references('user.id'))
    .addColumn('on_behalf_of', 'text', c => c.references('party.id'))
    .addColumn('created_at', 'text', c => c.notNull())
    .execute()
  await db.schema
    .createTable('project_bottleneck')
    .addColumn('project_id', 'text', c => c.notNull().references('project.id'))
    .addColumn('bottleneck_id', 'text', c => c.notNull().references('bottleneck.id'))
    .addColumn('position', 'integer', c => c.notNull())
    .addPrimaryKeyConstraint('project_bottleneck_pk', ['project_id', 'bottleneck_id'])
    .execute()
  await db.schema
    .createTable('project_move')
    .addColumn('id', 'text', c => c.primaryKey())
    .addColumn('project_id', 'text', c => c.notNull().references('project.id'))
    .addColumn('from_status', 'text', c => c.notNull())
    .addColumn('to_status', 'text', c => c.notNull())
    .addColumn('reason', 'text')
    .addColumn('author_id', 'text', c => c.references('user.id'))
    .addColumn('on_behalf_of', 'text', c => c.references('party.id'))
    .addColumn('moved_at', 'text', c => c.notNull())
    .execute()
  for (const table of ['milestone', 'budget_line', 'update', 'move']) {
    await db.schema.createIndex(`project_${table}_project`).on(`project_${table}`).columns(['project_id']).execute()
  }
  await db.schema
    .createIndex('project_bottleneck_bottleneck')
    .on('project_bottleneck')
    .columns(['bottleneck_id'])
    .execute()
  await db.schema.createIndex('project_milestone_due').on('project_milestone').columns(['status', 'due_on']).execute()
}

const PARTY_COLUMNS = [
  'answer',
  'ever_confirmed',
  'answered_at',
  'answered_by',
  'reason',
  'commitment_kind',
  'commitment_amount',
  'contribution',
  'conditions',
]
const PROJECT_COLUMNS = [
  'initiative_id',
  'recorded_by',
  'expected_indicator',
  'expected_unit',
  'expected_direction',
  'expected_target',
  'closing_report',
  'is_public',
  'version',
]

export async function down(db: Kysely<unknown>): Promise<void> {
  await dropTables(
    db,
    'project_move',
    'project_bottleneck',
    'project_update',
    'project_budget_line',
    'project_milestone',
  )
  for (const column of PARTY_COLUMNS) await db.schema.alterTable('project_party').dropColumn(column).execute()
  await db.schema.dropIndex('project_initiative').execute()
  for (const column of PROJECT_COLUMNS) await db.schema.alterTable('project').dropColumn(column).execute()
}
