import type { Kysely } from 'kysely'
import { dropTables } from './drop.ts'

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('department')
    .addColumn('code', 'text', c => c.primaryKey())
    .addColumn('name', 'text', c => c.notNull())
    .addColumn('region', 'text', c => c.notNull())
    .addColumn('region_inferred', 'integer', c => c.notNull())
    .addColumn('clusters_share_pct', 'real')
    .execute()
  await db.schema
    .createTable('document')
    .addColumn('id', 'text', c => c.primaryKey())
    .addColumn('title', 'text', c => c.notNull())
    .addColumn('year', 'integer', c => c.notNull())
    .execute()
  await db.schema
    .createTable('source')
    .addColumn('id', 'text', c => c.primaryKey())
    .addColumn('subject_type', 'text', c => c.notNull())
    .addColumn('subject_id', 'text', c => c.notNull())
    .addColumn('document_id', 'text', c => c.references('document.id'))
    .addColumn('lines', 'text')
    .addColumn('url', 'text')
    .addColumn('reference', 'text')
    .addColumn('source_type', 'text')
    .addColumn('as_of', 'text')
    .addColumn('inferred', 'text', c => c.notNull())
    .addColumn('position', 'integer', c => c.notNull())
    .execute()
  await db.schema
    .createTable('party')
    .addColumn('id', 'text', c => c.primaryKey())
    .addColumn('kind', 'text', c => c.notNull())
    .addColumn('slug', 'text', c => c.notNull().unique())
    .addColumn('name', 'text', c => c.notNull())
    .addColumn('search_text', 'text', c => c.notNull())
    .addColumn('provenance', 'text', c => c.notNull())
    .addColumn('demo', 'integer', c => c.notNull().defaultTo(0))
    .addColumn('version', 'integer', c => c.notNull().defaultTo(1))
    .addColumn('created_at', 'text', c => c.notNull())
    .addColumn('updated_at', 'text', c => c.notNull())
    .execute()
  await db.schema
    .createTable('organization')
    .addColumn('id', 'text', c => c.primaryKey().references('party.id'))
    .addColumn('organization_kind', 'text', c => c.notNull())
    .addColumn('city', 'text')
    .addColumn('department_code', 'text', c => c.references('department.code'))
    .addColumn('country', 'text')
    .addColumn('note', 'text')
    .execute()
  await db.schema
    .createTable('cluster')
    .addColumn('id', 'text', c => c.primaryKey().references('party.id'))
    .addColumn('aliases', 'text', c => c.notNull())
    .addColumn('territory', 'text')
    .addColumn('macro_sector', 'text', c => c.notNull())
    .addColumn('productive_sector', 'text', c => c.notNull())
    .addColumn('lead_organization_id', 'text', c => c.references('organization.id'))
    .addColumn('lead_organization_name', 'text')
    .addColumn('joined_network_year', 'integer')
    .addColumn('description', 'text')
    .addColumn('website', 'text')
    .addColumn('contact_email', 'text')
    .addColumn('note', 'text')
    .addColumn('maturity_level', 'text')
    .execute()
  await db.schema
    .createTable('cluster_department')
    .addColumn('cluster_id', 'text', c => c.notNull().references('cluster.id'))
    .addColumn('department_code', 'text', c => c.notNull().references('department.code'))
    .addColumn('position', 'integer', c => c.notNull())
    .addPrimaryKeyConstraint('cluster_department_pk', ['cluster_id', 'department_code'])
    .execute()
  await db.schema
    .createTable('cluster_chain_link')
    .addColumn('cluster_id', 'text', c => c.notNull().references('cluster.id'))
    .addColumn('chain_link', 'text', c => c.notNull())
    .addPrimaryKeyConstraint('cluster_chain_link_pk', ['cluster_id', 'chain_link'])
    .execute()
  await db.schema
    .createTable('cluster_topic')
    .addColumn('id', 'text', c => c.primaryKey())
    .addColumn('cluster_id', 'text', c => c.notNull().references('cluster.id'))
    .addColumn('direction', 'text', c => c.notNull())
    .addColumn('topic', 'text', c => c.notNull())
    .addColumn('chain_link', 'text')
    .addColumn('text', 'text', c => c.notNull())
    .addColumn('position', 'integer', c => c.notNull())
    .execute()
  await db.schema
    .createTable('award')
    .addColumn('id', 'text', c => c.primaryKey())
    .addColumn('cluster_id', 'text', c => c.notNull().references('cluster.id'))
    .addColumn('year', 'integer', c => c.notNull())
    .addColumn('category', 'text', c => c.notNull())
    .addColumn('outcome', 'text', c => c.notNull())
    .addUniqueConstraint('award_once', ['cluster_id', 'year', 'category'])
    .execute()
  await db.schema
    .createTable('maturity_reading')
    .addColumn('id', 'text', c => c.primaryKey())
    .addColumn('cluster_id', 'text', c => c.notNull().references('cluster.id'))
    .addColumn('dimension', 'text')
    .addColumn('scale', 'text', c => c.notNull())
    .addColumn('level', 'text', c => c.notNull())
    .addColumn('read_on', 'text', c => c.notNull())
    .addColumn('kind', 'text', c => c.notNull())
    .addColumn('provenance', 'text', c => c.notNull())
    .addColumn('is_public', 'integer', c => c.notNull())
    .execute()
  await db.schema
    .createTable('revision')
    .addColumn('id', 'text', c => c.primaryKey())
    .addColumn('subject_type', 'text', c => c.notNull())
    .addColumn('subject_id', 'text', c => c.notNull())
    .addColumn('version', 'integer', c => c.notNull())
    .addColumn('data', 'text', c => c.notNull())
    .addColumn('author_id', 'text')
    .addColumn('on_behalf_of', 'text', c => c.references('party.id'))
    .addColumn('recorded_at', 'text', c => c.notNull())
    .addUniqueConstraint('revision_once', ['subject_type', 'subject_id', 'version'])
    .execute()
  await db.schema
    .createTable('indicator')
    .addColumn('key', 'text', c => c.primaryKey())
    .addColumn('year', 'integer', c => c.notNull())
    .addColumn('edition', 'text', c => c.notNull())
    .addColumn('scope', 'text', c => c.notNull())
    .addColumn('scope_value', 'text', c => c.notNull())
    .addColumn('dimension', 'text', c => c.notNull())
    .addColumn('label_es', 'text', c => c.notNull())
    .addColumn('value', 'real', c => c.notNull())
    .addColumn('comparator', 'text', c => c.notNull())
    .addColumn('unit', 'text', c => c.notNull())
    .addColumn('base', 'text')
    .addColumn('note', 'text')
    .addColumn('position', 'integer', c => c.notNull())
    .execute()
  await db.schema
    .createTable('node_position')
    .addColumn('party_id', 'text', c => c.primaryKey().references('party.id'))
    .addColumn('place', 'text', c => c.notNull())
    .addColumn('territory_x', 'real', c => c.notNull())
    .addColumn('territory_y', 'real', c => c.notNull())
    .addColumn('network_x', 'real', c => c.notNull())
    .addColumn('network_y', 'real', c => c.notNull())
    .addColumn('placed_at', 'text', c => c.notNull())
    .execute()
  await db.schema
    .createTable('map_layout')
    .addColumn('id', 'text', c => c.primaryKey())
    .addColumn('scale', 'real', c => c.notNull())
    .addColumn('laid_out_at', 'text', c => c.notNull())
    .execute()
  await db.schema.createIndex('source_subject').on('source').columns(['subject_type', 'subject_id']).execute()
  await db.schema.createIndex('party_kind_name').on('party').columns(['kind', 'search_text']).execute()
  await db.schema.createIndex('cluster_lead').on('cluster').columns(['lead_organization_id']).execute()
  await db.schema.createIndex('cluster_department_code').on('cluster_department').columns(['department_code']).execute()
  await db.schema.createIndex('cluster_topic_cluster').on('cluster_topic').columns(['cluster_id']).execute()
  await db.schema.createIndex('maturity_reading_cluster').on('maturity_reading').columns(['cluster_id']).execute()
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await dropTables(
    db,
    'node_position',
    'map_layout',
    'indicator',
    'revision',
    'maturity_reading',
    'award',
    'cluster_topic',
    'cluster_chain_link',
    'cluster_department',
    'cluster',
    'organization',
    'party',
    'source',
    'document',
    'department',
  )
}
