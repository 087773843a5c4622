import { sql } from 'kysely'
import type { BulletinPart } from '#app/domain/bulletin-material.ts'
import type { BulletinScope } from '#app/domain/bulletins.ts'
import type { Provenance } from '#app/domain/vocabularies.ts'
import type { Db } from '#db/schema.ts'

/** A quarter by its first and last day, and of what. */
export interface Counted {
  first: string
  last: string
  scope: BulletinScope
  key: string
}

const toldIn = (alias: string) => `date(${alias}.recorded_at, '-5 hours') between :first and :last`
const lastOf = (verbs: string, id: string) =>
  `(select max(date(e.recorded_at, '-5 hours')) from event_log e where e.subject_type = 'alliance' and e.subject_id = ${id} and e.verb in (${verbs}))`

/** The records of each part, as plain SQL says it over the log and the tables. */
const PARTS: Record<BulletinPart, string> = {
  alliances: `
    select a.id, a.provenance from alliance a
    where a.status not in ('declined', 'withdrawn') and case
      when exists (select 1 from event_log e where e.subject_type = 'alliance' and e.subject_id = a.id and e.verb = 'alliance.proposed')
      then exists (select 1 from event_log e where e.subject_type = 'alliance' and e.subject_id = a.id and e.verb = 'alliance.proposed' and ${toldIn('e')})
      else a.precision in ('day', 'month') and a.valid_from between :first and :last end`,
  confirmed: `
    select a.id, a.provenance from alliance a
    where a.provenance = 'confirmado' and a.status not in ('declined', 'withdrawn')
      and ${lastOf("'alliance.proposed', 'alliance.edited', 'alliance.confirmed'", 'a.id')} between :first and :last
    union all
    select p.id, p.provenance from project p
    where p.provenance = 'confirmado' and p.is_public = 1
      and (select max(date(pp.answered_at, '-5 hours')) from project_party pp where pp.project_id = p.id)
        between :first and :last
    union all
    select m.id, m.provenance from mentorship m
    where m.provenance = 'confirmado' and m.status in ('accepted', 'active', 'paused', 'completed', 'ended_early')
      and exists (select 1 from event_log e where e.subject_type = 'mentorship' and e.subject_id = m.id and e.verb = 'mentorship.accepted' and ${toldIn('e')})`,
  quorum: `
    select i.id, i.provenance from initiative i
    where i.code is not null and exists (
      select 1 from event_log e where e.subject_type = 'initiative' and e.subject_id = i.id and e.audience = 'public'
        and e.verb like 'initiative.commit%' and json_extract(e.payload, '$.quorum') = 1 and ${toldIn('e')})`,
  readings: `
    select id, case min(rank) when 1 then 'documentado' when 2 then 'confirmado' when 3 then 'declarado' else 'ilustrativo' end
      as provenance
    from (
      select p.id, 
        case r.provenance when 'documentado' then 1 when 'confirmado' then 2 when 'declarado' then 3 else 4 end as rank
      from project p join result s on s.project_id = p.id join result_reading r on r.result_id = s.id
      where p.is_public = 1 and r.corrected_at is null and case
        when r.on_behalf_of is not null then date(r.created_at, '-5 hours') between :first and :last
        else r.precision in ('day', 'month') and r.read_on between :first and :last end
    ) group by id`,
  bottlenecks: `
    select b.id, b.provenance from bottleneck b
    join (
      select e.subject_id, min(e.seq) as first_seq, max(e.seq) as last_seq from event_log e
      where e.verb in ('bottleneck.moved', 'bottleneck.accepted') and e.audience = 'public' and ${toldIn('e')}
      group by e.subject_id
    ) told on told.subject_id = b.id
    join event_log f on f.seq = told.first_seq
    join event_log l on l.seq = told.last_seq
    where b.code is not null
      and coalesce(json_extract(f.payload, '$.from'), 'reported') <> coalesce(json_extract(l.payload, '$.to'), 'identified')`,
  mentorships: `
    select m.id, m.provenance from mentorship m
    where exists (select 1 from event_log e where e.subject_type = 'mentorship' and e.subject_id = m.id and e.verb = 'mentorship.completed' and ${toldIn('e')})`,
  clusters: `
    select p.id, p.provenance from party p
    join (select subject_id, min(recorded_at) as recorded_at from event_log where verb = 'cluster.imported' group by 1) e
      on e.subject_id = p.id
    where ${toldIn('e')} and e.recorded_at > (select min(recorded_at) from event_log where verb = 'cluster.imported')`,
}

const TAKES_PART = `
  select alliance_id as record, party_id as party from alliance_party
  union all select project_id, party_id from project_party where answer <> 'declined'
  union all select initiative_id, party_id from initiative_commitment where status = 'active'
  union all select id, leader_id from initiative
  union all select id, mentor_id from mentorship
  union all select id, mentee_id from mentorship
  union all select bottleneck_id, cluster_id from bottleneck_severity where status = 'active' and provenance <> 'ilustrativo'
  union all select id, id from cluster`

const SCOPES: Record<BulletinScope, string> = {
  national: '1 = 1',
  region: `exists (select 1 from takes_part t join cluster_department cd on cd.cluster_id = t.party
      join department d on d.code = cd.department_code where t.record = item.id and d.region = :key)
    or exists (select 1 from bottleneck_region br where br.bottleneck_id = item.id and br.region = :key)`,
  cluster: 'exists (select 1 from takes_part t where t.record = item.id and t.party = :key)',
}

/** How many of a part there are by provenance, counted by one SQL statement that shares nothing with the page's. */
export async function recount(
  db: Db,
  part: BulletinPart,
  counted: Counted,
): Promise<Partial<Record<Provenance, number>>> {
  const text = `with takes_part as (${TAKES_PART}), item as (${PARTS[part]})
    select provenance, count(*) as count from item where ${SCOPES[counted.scope]} group by provenance`
  // Each name of a value becomes a parameter.
  const pieces = text.split(/:(first|last|key)\b/)
  const values = { first: counted.first, last: counted.last, key: counted.key }
  const query = sql.join(
    pieces.map((piece, i) => (i % 2 === 0 ? sql.raw(piece) : sql.val(values[piece as keyof typeof values]))),
    sql.raw(' '),
  )
  const { rows } = await sql<{ provenance: Provenance; count: number }>`${query}`.execute(db)
  return Object.fromEntries(rows.map(({ provenance, count }) => [provenance, count]))
}
