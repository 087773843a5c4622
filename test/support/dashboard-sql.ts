import { sql } from 'kysely'
import { COUNTED, type DashboardFilters } from '#app/domain/dashboard.ts'
import type { Db } from '#db/schema.ts'

/**
 * The figures of the dashboard counted once more, in plain SQL over the tables: nothing of what the page uses but its
 * filters. Days are those of Bogotá.
 */
export function recount(db: Db, filters: DashboardFilters, today: string) {
  const { period, region, macroSector } = filters
  const counted = sql.join(COUNTED[filters.counted].map(one => sql.lit(one)))
  const known = filters.counted === 'todos' ? sql`1 = 1` : sql`r.provenance != 'ilustrativo'`
  const asOf = period.asOf
  const from = period.from ?? '0000-01-01'
  const places = sql`(
    select cd.cluster_id as party_id, d.region from cluster_department cd join department d on d.code = cd.department_code
    union select o.id, d.region from organization o join department d on d.code = o.department_code
  )`
  /** Among parties that a query names by their id. */
  const within = (ids: ReturnType<typeof sql>) => sql`(
    (${region} is null or exists (select 1 from ${places} p where p.region = ${region} and p.party_id in (${ids})))
    and (${macroSector} is null or exists (select 1 from cluster c where c.macro_sector = ${macroSector} and c.id in (${ids})))
  )`
  const ofAlliance = sql`select ap.party_id from alliance_party ap where ap.alliance_id = r.id`
  const ofProject = sql`select pp.party_id from project_party pp join cluster pc on pc.id = pp.party_id
    where pp.project_id = r.id and pp.answer != 'declined'`
  const ofInitiative = sql`select r.leader_id union select ic.party_id from initiative_commitment ic
    where ic.initiative_id = r.id and ic.status = 'active' and ic.terms = r.terms`
  /** As much of a date as is known, and a day cut to the same. */
  const known_ = (column: string) =>
    sql`substr(${sql.ref(column)}, 1, case r.precision when 'month' then 7 when 'year' then 4 else 10 end)`
  const cut = (day: string) =>
    sql`substr(${day}, 1, case r.precision when 'month' then 7 when 'year' then 4 else 10 end)`
  const begunBy = (day: string) => sql`(r.valid_from is null or ${known_('r.valid_from')} <= ${cut(day)})`
  const rows = async <T>(query: ReturnType<typeof sql<T>>): Promise<T[]> => (await query.execute(db)).rows
  const one = async (query: ReturnType<typeof sql<{ n: number }>>): Promise<number> => (await rows(query))[0]?.n ?? 0
  const statusOn = (table: 'bottleneck' | 'project', day: string) => {
    const [moves, key] =
      table === 'bottleneck'
        ? [sql.table('bottleneck_move'), sql.ref('m.bottleneck_id')]
        : [sql.table('project_move'), sql.ref('m.project_id')]
    return sql`coalesce(
      (select m.to_status from ${moves} m where ${key} = r.id and m.from_status != m.to_status
        and date(m.moved_at, '-5 hours') <= ${day} order by m.moved_at desc, m.id desc limit 1),
      (select m.from_status from ${moves} m where ${key} = r.id and m.from_status != m.to_status
        order by m.moved_at, m.id limit 1),
      r.status)`
  }
  const registered = (day: string) => sql`(r.code is not null
    and (r.reported_by is null or coalesce(
      (select date(m.moved_at, '-5 hours') from bottleneck_move m
        where m.bottleneck_id = r.id and m.from_status = 'reported' and m.to_status != 'reported'
        order by m.moved_at, m.id limit 1),
      date(r.created_at, '-5 hours')) <= ${day})
    and (${macroSector} is null or r.macro_sector = ${macroSector})
    and (${region} is null or exists (
      select 1 from bottleneck_region br where br.bottleneck_id = r.id and br.region = ${region})))`
  const started = (day: string) => sql`(r.is_public = 1 and ${begunBy(day)} and ${within(ofProject)}
    and ${statusOn('project', day)} in ('in_progress', 'suspended', 'completed'))`

  return {
    inForce: (day: string) =>
      one(sql<{ n: number }>`select count(*) as n from alliance r
        where r.provenance in (${counted}) and ${within(ofAlliance)}
          and (r.status = 'active' or (r.status = 'ended' and ${day} < ${today} and coalesce(r.valid_to, r.valid_from) is not null))
          and (r.active_since is null or date(r.active_since, '-5 hours') <= ${day})
          and ${begunBy(day)}
          and (case when r.status = 'ended' then coalesce(r.valid_to, r.valid_from) else r.valid_to end is null
            or substr(case when r.status = 'ended' then coalesce(r.valid_to, r.valid_from) else r.valid_to end, 1,
              case r.precision when 'month' then 7 when 'year' then 4 else 10 end) >= ${cut(day)})`),
    recorded: () =>
      one(sql<{ n: number }>`select count(*) as n from alliance r
        where r.status in ('proposed', 'active', 'ended', 'disputed') and ${known} and ${within(ofAlliance)} and ${begunBy(asOf)}`),
    resolved: (day: string) =>
      one(sql<{ n: number }>`select count(*) as n from bottleneck r
        where r.provenance in (${counted}) and ${registered(day)} and ${statusOn('bottleneck', day)} = 'resolved'`),
    register: () =>
      one(sql<{ n: number }>`select count(*) as n from bottleneck r
        where r.provenance in (${counted}) and ${registered(asOf)}`),
    quorum: (day: string) =>
      one(sql<{ n: number }>`select count(*) as n from initiative r
        where r.code is not null and r.provenance in (${counted}) and ${within(ofInitiative)}
          and date(r.deciding_since, '-5 hours') <= ${day}`),
    published: () =>
      one(sql<{ n: number }>`select count(*) as n from initiative r
        where r.code is not null and ${known} and ${within(ofInitiative)} and date(r.published_at, '-5 hours') <= ${asOf}`),
    measured: (day: string) =>
      one(sql<{ n: number }>`select count(*) as n from project r
        where r.provenance in (${counted}) and ${started(day)} and exists (
          select 1 from result_reading x join result y on y.id = x.result_id
          where y.project_id = r.id and x.corrected_at is null and x.provenance in (${counted})
            and (x.read_on is null or substr(x.read_on, 1, case x.precision when 'month' then 7 when 'year' then 4 else 10 end)
              <= substr(${day}, 1, case x.precision when 'month' then 7 when 'year' then 4 else 10 end)))`),
    started: () =>
      one(
        sql<{ n: number }>`select count(*) as n from project r where r.provenance in (${counted}) and ${started(asOf)}`,
      ),
    underWay: (day: string) =>
      one(sql<{ n: number }>`select count(*) as n from mentorship r
        where r.provenance in (${counted}) and ${within(sql`r.mentor_id, r.mentee_id`)}
          and r.status in ('accepted', 'active', 'paused', 'completed', 'ended_early')
          and (select max(date(e.recorded_at, '-5 hours')) from event_log e
            where e.verb = 'mentorship.accepted' and e.subject_id = r.id) <= ${day}
          and (r.valid_to is null or r.valid_to > ${day})`),
    active: (day: string) =>
      one(sql<{ n: number }>`select count(*) as n from cluster r
        where ${within(sql`r.id`)} and (r.joined_network_year is null or r.joined_network_year <= ${Number(asOf.slice(0, 4))})
          and exists (select 1 from event_log e where e.on_behalf_of = r.id and e.audience = 'public'
            and date(e.recorded_at, '-5 hours') > date(${day}, '-90 days') and date(e.recorded_at, '-5 hours') <= ${day})`),
    clusters: () =>
      one(sql<{ n: number }>`select count(*) as n from cluster r
        where ${within(sql`r.id`)} and (r.joined_network_year is null or r.joined_network_year <= ${Number(asOf.slice(0, 4))})`),

    sectors: () =>
      rows(sql<{ sector: string; category: string; count: number; answered: number }>`
        select r.productive_sector as sector, r.category as category, count(*) as count,
          sum(exists (select 1 from initiative_bottleneck ib join initiative i on i.id = ib.initiative_id
            where ib.bottleneck_id = r.id and i.code is not null and i.status != 'cancelled'
              and date(i.published_at, '-5 hours') <= ${asOf})) as answered
        from bottleneck r where r.provenance in (${counted}) and ${registered(asOf)}
        group by 1, 2`),
    states: () =>
      rows(sql<{ region: string; status: string; count: number }>`
        select br.region as region, ${statusOn('bottleneck', asOf)} as status, count(*) as count
        from bottleneck r join bottleneck_region br on br.bottleneck_id = r.id
        where r.provenance in (${counted}) and ${registered(asOf)} and (${region} is null or br.region = ${region})
        group by 1, 2`),
    newAlliances: (unit: 'quarter' | 'year', since: string) =>
      rows(sql<{ key: string; vouched: number; declared: number; illustrative: number }>`
        select case ${unit} when 'year' then substr(r.valid_from, 1, 4)
            else substr(r.valid_from, 1, 4) || '-T' || ((cast(substr(r.valid_from, 6, 2) as integer) + 2) / 3) end as key,
          sum(r.provenance in ('documentado', 'confirmado')) as vouched,
          sum(r.provenance = 'declarado') as declared, sum(r.provenance = 'ilustrativo') as illustrative
        from alliance r
        where r.status in ('proposed', 'active', 'ended', 'disputed') and ${known} and ${within(ofAlliance)}
          and r.precision in ('day', 'month', case ${unit} when 'year' then 'year' else 'day' end)
          and r.valid_from >= ${since} and r.valid_from <= ${period.to}
        group by 1 order by 1`),
    budget: () =>
      rows(sql<{ region: string | null; source: string; pesos: number }>`
        with led as (
          select r.id, (
            select d.region from project_party pp
            left join cluster_department cd on cd.cluster_id = pp.party_id
            left join organization o on o.id = pp.party_id
            left join department d on d.code = coalesce(cd.department_code, o.department_code)
            where pp.project_id = r.id and pp.answer != 'declined'
            order by pp.role = 'leader' desc, pp.position, cd.position limit 1) as region
          from project r
          where r.is_public = 1 and r.status != 'cancelled' and r.provenance in (${counted})
            and (${macroSector} is null or exists (select 1 from cluster c where c.macro_sector = ${macroSector} and c.id in (${ofProject})))
            and ${begunBy(period.to)}
            and (coalesce(r.valid_to, case r.status when 'completed' then r.valid_from end) is null
              or substr(coalesce(r.valid_to, case r.status when 'completed' then r.valid_from end), 1,
                case r.precision when 'month' then 7 when 'year' then 4 else 10 end) >= ${cut(from)}))
        select led.region as region, b.source as source, sum(b.committed) as pesos
        from led join project_budget_line b on b.project_id = led.id
        where ${region} is null or led.region = ${region}
        group by 1, 2 having sum(b.committed) > 0`),
    /** Between two days, both counted. */
    requests: (from: string, to: string) =>
      rows(sql<{ dimension: string; n: number }>`
        select r.dimension as dimension, count(*) as n from mentorship r
        where date(r.requested_at, '-5 hours') between ${from} and ${to} and ${within(sql`r.mentee_id`)}
        group by 1`),
    askers: (from: string, to: string) =>
      one(sql<{ n: number }>`select count(distinct r.mentee_id) as n from mentorship r
        where date(r.requested_at, '-5 hours') between ${from} and ${to} and ${within(sql`r.mentee_id`)}`),
    places: () =>
      rows(sql<{ dimension: string; n: number }>`
        select q.dimension as dimension, sum(r.capacity) as n
        from mentorship_offer r join mentorship_offer_dimension q on q.offer_id = r.id
        where r.status = 'open' and q.status = 'qualified' and ${within(sql`r.cluster_id`)}
        group by 1`),
  }
}
