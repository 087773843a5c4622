import type { Kysely } from 'kysely'
import { dropTables } from './drop.ts'

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('initiative')
    .addColumn('id', 'text', c => c.primaryKey())
    .addColumn('slug', 'text', c => c.notNull().unique())
    .addColumn('code', 'text', c => c.unique())
    .addColumn('title', 'text', c => c.notNull())
    .addColumn('search_text', 'text', c => c.notNull())
    .addColumn('purpose', 'text')
    .addColumn('ask', 'text')
    .addColumn('indicator', 'text')
    .addColumn('unit', 'text')
    .addColumn('direction', 'text', c => c.notNull())
    .addColumn('target', 'text')
    .addColumn('areas', 'text', c => c.notNull())
    .addColumn('minimum_clusters', 'integer')
    .addColumn('closes_on', 'text')
    .addColumn('decision_rule', 'text')
    .addColumn('leader_id', 'text', c => c.notNull().references('cluster.id'))
    .addColumn('alliance_id', 'text', c => c.references('alliance.id'))
    .addColumn('status', 'text', c => c.notNull())
    .addColumn('provenance', 'text', c => c.notNull())
    .addColumn('terms', 'integer', c => c.notNull())
    .addColumn('voting_ends_on', 'text')
    .addColumn('published_at', 'text')
    .addColumn('deciding_since', 'text')
    .addColumn('decided_at', 'text')
    .addColumn('demo', 'integer', c => c.notNull().defaultTo(0))
    .addColumn('version', 'integer', c => c.notNull())
    .addColumn('turn', 'integer', c => c.notNull())
    .addColumn('created_at', 'text', c => c.notNull())
    .addColumn('updated_at', 'text', c => c.notNull())
    .execute()
  await db.schema
    .createTable('initiative_bottleneck')
    .addColumn('initiative_id', 'text', c => c.notNull().references('initiative.id'))
    .addColumn('bottleneck_id', 'text', c => c.notNull().references('bottleneck.id'))
    .addColumn('position', 'integer', c => c.notNull())
    .addPrimaryKeyConstraint('initiative_bottleneck_pk', ['initiative_id', 'bottleneck_id'])
    .execute()
  await db.schema
    .createTable('initiative_invitation')
    .addColumn('initiative_id', 'text', c => c.notNull().references('initiative.id'))
    .addColumn('party_id', 'text', c => c.notNull().references('party.id'))
    .addColumn('status', 'text', c => c.notNull())
    .addColumn('invited_at', 'text', c => c.notNull())
    .addColumn('answered_at', 'text')
    .addColumn('answered_by', 'text', c => c.references('user.id'))
    .addColumn('reason', 'text')
    .addPrimaryKeyConstraint('initiative_invitation_pk', ['initiative_id', 'party_id'])
    .execute()
  await db.schema
    .createTable('initiative_commitment')
    .addColumn('id', 'text', c => c.primaryKey())
    .addColumn('initiative_id', 'text', c => c.notNull().references('initiative.id'))
    .addColumn('party_id', 'text', c => c.notNull().references('party.id'))
    .addColumn('kind', 'text', c => c.notNull())
    .addColumn('amount', 'bigint')
    .addColumn('description', 'text', c => c.notNull())
    .addColumn('conditions', 'text')
    .addColumn('status', 'text', c => c.notNull())
    .addColumn('terms', 'integer', c => c.notNull())
    .addColumn('signed_by', 'text', c => c.references('user.id'))
    .addColumn('committed_at', 'text', c => c.notNull())
    .addColumn('updated_at', 'text', c => c.notNull())
    .addUniqueConstraint('initiative_commitment_once', ['initiative_id', 'party_id'])
    .execute()
  await db.schema
    .createTable('initiative_question')
    .addColumn('id', 'text', c => c.primaryKey())
    .addColumn('initiative_id', 'text', c => c.notNull().references('initiative.id'))
    .addColumn('body', 'text', c => c.notNull())
    .addColumn('author_id', 'text', c => c.references('user.id'))
    .addColumn('on_behalf_of', 'text', c => c.references('party.id'))
    .addColumn('created_at', 'text', c => c.notNull())
    .execute()
  await db.schema
    .createTable('initiative_vote')
    .addColumn('initiative_id', 'text', c => c.notNull().references('initiative.id'))
    .addColumn('cluster_id', 'text', c => c.notNull().references('cluster.id'))
    .addColumn('vote', 'text', c => c.notNull())
    .addColumn('reason', 'text')
    .addColumn('signed_by', 'text', c => c.references('user.id'))
    .addColumn('voted_at', 'text', c => c.notNull())
    .addPrimaryKeyConstraint('initiative_vote_pk', ['initiative_id', 'cluster_id'])
    .execute()
  await db.schema
    .createTable('acta')
    .addColumn('hash', 'text', c => c.primaryKey())
    .addColumn('initiative_id', 'text', c => c.notNull().unique().references('initiative.id'))
    .addColumn('content', 'text', c => c.notNull())
    .addColumn('created_at', 'text', c => c.notNull())
    .execute()
  for (const [table, column] of INDEXED) {
    await db.schema.createIndex(`${table}_${column}`).on(table).columns([column]).execute()
  }
}

const INDEXED = [
  ['initiative', 'status'],
  ['initiative', 'leader_id'],
  ['initiative_bottleneck', 'bottleneck_id'],
  ['initiative_invitation', 'party_id'],
  ['initiative_commitment', 'party_id'],
  ['initiative_question', 'initiative_id'],
] as const

export async function down(db: Kysely<unknown>): Promise<void> {
  await dropTables(
    db,
    'acta',
    'initiative_vote',
    'initiative_question',
    'initiative_commitment',
    'initiative_invitation',
    'initiative_bottleneck',
    'initiative',
  )
}
