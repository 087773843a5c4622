import type { Kysely } from 'kysely'
import { dropTables } from './drop.ts'

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('bottleneck')
    .addColumn('id', 'text', c => c.primaryKey())
    .addColumn('code', 'text', c => c.unique())
    .addColumn('slug', 'text', c => c.notNull().unique())
    .addColumn('title_es', 'text', c => c.notNull())
    .addColumn('title_en', 'text')
    .addColumn('description', 'text', c => c.notNull())
    .addColumn('search_text', 'text', c => c.notNull())
    .addColumn('productive_sector', 'text', c => c.notNull())
    .addColumn('category', 'text', c => c.notNull())
    .addColumn('macro_sector', 'text', c => c.notNull())
    .addColumn('chain_link', 'text')
    .addColumn('status', 'text', c => c.notNull())
    .addColumn('provenance', 'text', c => c.notNull())
    .addColumn('responsible_kind', 'text')
    .addColumn('suggested_responsible_id', 'text', c => c.references('organization.id'))
    .addColumn('responsible_id', 'text', c => c.references('organization.id'))
    .addColumn('target_date', 'text')
    .addColumn('resolvability', 'text')
    .addColumn('horizon', 'text')
    .addColumn('suggested_response', 'text')
    .addColumn('basis', 'text', c => c.notNull())
    .addColumn('reported_by', 'text', c => c.references('party.id'))
    .addColumn('demo', 'integer', c => c.notNull().defaultTo(0))
    .addColumn('version', 'integer', c => c.notNull().defaultTo(1))
    .addColumn('created_at', 'text', c => c.notNull())
    .addColumn('updated_at', 'text', c => c.notNull())
    .execute()
  await db.schema
    .createTable('bottleneck_region')
    .addColumn('bottleneck_id', 'text', c => c.notNull().references('bottleneck.id'))
    .addColumn('region', 'text', c => c.notNull())
    .addPrimaryKeyConstraint('bottleneck_region_pk', ['bottleneck_id', 'region'])
    .execute()
  await db.schema
    .createTable('bottleneck_severity')
    .addColumn('id', 'text', c => c.primaryKey())
    .addColumn('bottleneck_id', 'text', c => c.notNull().references('bottleneck.id'))
    .addColumn('cluster_id', 'text', c => c.notNull().references('cluster.id'))
    .addColumn('severity', 'integer', c => c.notNull())
    .addColumn('note', 'text')
    .addColumn('evidence_url', 'text')
    .addColumn('provenance', 'text', c => c.notNull())
    .addColumn('status', 'text', c => c.notNull())
    .addColumn('version', 'integer', c => c.notNull().defaultTo(1))
    .addColumn('reported_at', 'text', c => c.notNull())
    .addColumn('updated_at', 'text', c => c.notNull())
    .addUniqueConstraint('bottleneck_severity_once', ['bottleneck_id', 'cluster_id'])
    .execute()
  await db.schema
    .createTable('bottleneck_move')
    .addColumn('id', 'text', c => c.primaryKey())
    .addColumn('bottleneck_id', 'text', c => c.notNull().references('bottleneck.id'))
    .addColumn('from_status', 'text', c => c.notNull())
    .addColumn('to_status', 'text', c => c.notNull())
    .addColumn('reason', 'text', c => c.notNull())
    .addColumn('same_as_id', 'text', c => c.references('bottleneck.id'))
    .addColumn('author_id', 'text', c => c.references('user.id'))
    .addColumn('moved_at', 'text', c => c.notNull())
    .execute()
  await db.schema
    .createTable('bottleneck_news')
    .addColumn('id', 'text', c => c.primaryKey())
    .addColumn('bottleneck_id', 'text', c => c.notNull().references('bottleneck.id'))
    .addColumn('body', 'text', c => c.notNull())
    .addColumn('author_id', 'text', c => c.references('user.id'))
    .addColumn('on_behalf_of', 'text', c => c.references('party.id'))
    .addColumn('created_at', 'text', c => c.notNull())
    .execute()
  await db.schema
    .createTable('bottleneck_category')
    .addColumn('code', 'text', c => c.primaryKey())
    .addColumn('name_es', 'text', c => c.notNull())
    .addColumn('category_group', 'text', c => c.notNull())
    .addColumn('order_in_report', 'integer')
    .addColumn('definition', 'text')
    .addColumn('sectors', 'text')
    .addColumn('regions', 'text')
    .addColumn('percentages', 'text')
    .execute()
  await db.schema
    .createTable('documented_obstacle')
    .addColumn('id', 'text', c => c.primaryKey())
    .addColumn('slug', 'text', c => c.notNull().unique())
    .addColumn('statement', 'text', c => c.notNull())
    .addColumn('category', 'text', c => c.notNull().references('bottleneck_category.code'))
    .addColumn('category_basis', 'text', c => c.notNull())
    .addColumn('macro_sector', 'text', c => c.notNull())
    .addColumn('region', 'text', c => c.notNull())
    .addColumn('figure', 'text')
    .addColumn('evidence_kind', 'text', c => c.notNull())
    .addColumn('group_slug', 'text', c => c.notNull())
    .addColumn('year', 'integer', c => c.notNull())
    .execute()
  await db.schema.createIndex('bottleneck_severity_cluster').on('bottleneck_severity').columns(['cluster_id']).execute()
  await db.schema.createIndex('bottleneck_move_bottleneck').on('bottleneck_move').columns(['bottleneck_id']).execute()
  await db.schema.createIndex('bottleneck_news_bottleneck').on('bottleneck_news').columns(['bottleneck_id']).execute()
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await dropTables(
    db,
    'documented_obstacle',
    'bottleneck_category',
    'bottleneck_news',
    'bottleneck_move',
    'bottleneck_severity',
    'bottleneck_region',
    'bottleneck',
  )
}
