import { COLUMNS, KINDS, type Kind, SEARCHED } from './sources.ts'

/** A table that entries are made of. */
interface Watch {
  table: string
  /** Whose changes matter; all of them where it is not said. */
  columns?: readonly string[]
  /** The entries a row is part of: an expression or a subquery that gives ids; `$` is the row, before or after. */
  of: Partial<Record<Kind, string>>
  /** Nothing that exists may refer to a new row yet, nor to one that goes. */
  updatesOnly?: true
}

/** Everything that a view of `sources.ts` reads and that changes while the site runs or imports. */
const WATCHED: readonly Watch[] = [
  {
    table: 'party',
    columns: ['id', 'slug', 'name', 'provenance'],
    updatesOnly: true,
    of: {
      cluster: 'select $.id union select id from cluster where lead_organization_id = $.id',
      organization: '$.id',
      alliance: 'select alliance_id from alliance_party where party_id = $.id',
      bottleneck: 'select id from bottleneck where responsible_id = $.id',
      initiative:
        'select id from initiative where leader_id = $.id union select initiative_id from initiative_commitment where party_id = $.id',
      project: 'select project_id from project_party where party_id = $.id',
      gathering: 'select gathering_id from gathering_party where party_id = $.id',
      lesson: 'select id from mentorship where mentor_id = $.id or mentee_id = $.id',
    },
  },
  {
    table: 'department',
    columns: ['code', 'name', 'region'],
    updatesOnly: true,
    of: {
      cluster: 'select cluster_id from cluster_department where department_code = $.code',
      organization: 'select id from organization where department_code = $.code',
    },
  },
  {
    table: 'cluster',
    columns: [
      'id',
      'aliases',
      'territory',
      'macro_sector',
      'productive_sector',
      'lead_organization_id',
      'lead_organization_name',
      'description',
    ],
    of: { cluster: '$.id' },
  },
  { table: 'cluster_department', of: { cluster: '$.cluster_id' } },
  { table: 'cluster_topic', of: { cluster: '$.cluster_id' } },
  {
    table: 'organization',
    columns: ['id', 'organization_kind', 'city', 'department_code', 'country', 'note'],
    of: { organization: '$.id' },
  },
  {
    table: 'alliance',
    columns: ['id', 'slug', 'title', 'area', 'status', 'provenance', 'purpose', 'outcome'],
    of: { alliance: '$.id' },
  },
  { table: 'alliance_party', of: { alliance: '$.alliance_id' } },
  {
    table: 'bottleneck',
    columns: [
      'id',
      'code',
      'title_es',
      'title_en',
      'description',
      'suggested_response',
      'category',
      'productive_sector',
      'macro_sector',
      'chain_link',
      'status',
      'provenance',
      'responsible_id',
    ],
    of: {
      bottleneck: '$.id',
      initiative: 'select initiative_id from initiative_bottleneck where bottleneck_id = $.id',
      project: 'select project_id from project_bottleneck where bottleneck_id = $.id',
    },
  },
  { table: 'bottleneck_region', of: { bottleneck: '$.bottleneck_id' } },
  {
    table: 'initiative',
    columns: [
      'id',
      'slug',
      'code',
      'title',
      'purpose',
      'ask',
      'indicator',
      'areas',
      'leader_id',
      'status',
      'provenance',
      'closes_on',
    ],
    of: { initiative: '$.id' },
  },
  {
    table: 'initiative_commitment',
    of: { initiative: '$.initiative_id' },
  },
  { table: 'initiative_bottleneck', of: { initiative: '$.initiative_id' } },
  {
    table: 'project',
    columns: [
      'id',
      'slug',
      'code',
      'title',
      'kind',
      'status',
      'description',
      'provenance',
      'valid_from',
      'expected_indicator',
      'closing_report',
      'is_public',
    ],
    of: { project: '$.id' },
  },
  { table: 'project_party', of: { project: '$.project_id' } },
  { table: 'project_bottleneck', of: { project: '$.project_id' } },
  {
    table: 'gathering',
    columns: ['id', 'slug', 'title', 'kind', 'start_date', 'date_text', 'city', 'country', 'description', 'provenance'],
    of: { gathering: '$.id' },
  },
  { table: 'gathering_party', of: { gathering: '$.gathering_id' } },
  {
    table: 'bulletin',
    columns: ['id', 'slug', 'period', 'status', 'title', 'body', 'title_en', 'body_en', 'published_at'],
    of: { bulletin: '$.id' },
  },
  { table: 'bulletin_correction', of: { bulletin: '$.bulletin_id' } },
  {
    table: 'mentorship',
    columns: ['id', 'mentor_id', 'mentee_id', 'dimension', 'provenance'],
    of: { lesson: '$.id' },
    updatesOnly: true,
  },
  { table: 'mentorship_lesson', of: { lesson: '$.mentorship_id' } },
]

const LIST = COLUMNS.join(', ')

/** Takes the entries out and puts them in as their sources say now, or not at all. */
function refresh(of: Watch['of'], rows: readonly ('old' | 'new')[]): string {
  return KINDS.flatMap(kind => {
    const ids = of[kind]
    if (!ids) return []
    const which = `subject_id in (${rows.map(row => asSelect(ids.replaceAll('$', row))).join(' union ')})`
    return [
      `delete from search_entry where kind = '${kind}' and ${which};`,
      `insert into search_entry (kind, ${LIST}) select '${kind}', ${LIST} from search_source_${kind} where ${which};`,
    ]
  }).join(' ')
}

const asSelect = (ids: string) => (ids.startsWith('select ') ? ids : `select ${ids}`)

/** Keeps `search_entry` as the views say, whoever writes. */
export function entryTriggers(): string[] {
  return WATCHED.flatMap(({ table, columns, of, updatesOnly }) => {
    const trigger = (on: string, when: string, rows: readonly ('old' | 'new')[]) =>
      `create trigger search_${table}_${on} after ${when} on ${table} begin ${refresh(of, rows)} end`
    return [
      trigger('update', columns ? `update of ${columns.join(', ')}` : 'update', ['old', 'new']),
      ...(updatesOnly ? [] : [trigger('insert', 'insert', ['new']), trigger('delete', 'delete', ['old'])]),
    ]
  })
}

/** Keeps the words of the index as `search_entry` says: the index holds no text of its own. */
export function wordTriggers(): string[] {
  const searched = SEARCHED.join(', ')
  const values = (row: 'old' | 'new') => SEARCHED.map(column => `${row}.${column}`).join(', ')
  const add = `insert into search_text (rowid, ${searched}) values (new.id, ${values('new')});`
  const remove = `insert into search_text (search_text, rowid, ${searched}) values ('delete', old.id, ${values('old')});`
  return [
    `create trigger search_entry_insert after insert on search_entry begin ${add} end`,
    `create trigger search_entry_delete after delete on search_entry begin ${remove} end`,
    `create trigger search_entry_update after update on search_entry begin ${remove} ${add} end`,
  ]
}

/** The names of all triggers on the tables that are watched. */
export function entryTriggerNames(): string[] {
  return entryTriggers().map(text => text.split(' ')[2] ?? '')
}
