/** The kinds of records that the index holds. */
export const KINDS = [
  'cluster',
  'organization',
  'alliance',
  'bottleneck',
  'initiative',
  'project',
  'gathering',
  'bulletin',
  'lesson',
] as const
export type Kind = (typeof KINDS)[number]

/** The columns that are searched, in the order of the weights given to them. */
export const SEARCHED = ['title', 'title_en', 'codes', 'aliases', 'names', 'words', 'body', 'body_en'] as const
const SHOWN = ['address', 'code', 'topic', 'place', 'status', 'provenance', 'on_date'] as const
export const COLUMNS = ['subject_id', ...SHOWN, ...SEARCHED] as const

type Source = Partial<Record<(typeof COLUMNS)[number], string>> & { from: string }

const words = (list: string, code: string) =>
  `(select words from search_word where list = '${list}' and code = ${code})`
/** `CB-017` as it is typed: `cb017 cb17`. */
const typed = (code: string) =>
  `lower(replace(${code}, '-', '')) || ' ' || lower(substr(${code}, 1, 2)) || cast(cast(substr(${code}, 4) as integer) as text)`
/** Between the names of parties: so that the one that was meant can be shown. */
const BETWEEN_NAMES = ' | '
const named = (...parts: string[]) => `concat_ws('${BETWEEN_NAMES}', ${parts.join(', ')})`
const joined = (...parts: string[]) => `concat_ws(' ', ${parts.join(', ')})`
const sentences = (...parts: string[]) => `concat_ws(' · ', ${parts.map(part => `nullif(${part}, '')`).join(', ')})`
const all = (value: string, from: string, order: string, between = ' ') =>
  `(select group_concat(${value}, '${between}' order by ${order}) from ${from})`

const DEPARTMENTS = 'cluster_department cd join department d on d.code = cd.department_code where cd.cluster_id = c.id'
const REGION_WORDS = "coalesce((select words from search_word where list = 'region' and code = d.region), d.region)"

/** One row for each record that everybody may see, as the index holds it. */
export const SOURCES: Record<Kind, Source> = {
  cluster: {
    from: 'cluster c join party p on p.id = c.id',
    subject_id: 'p.id',
    address: 'p.slug',
    topic: 'c.productive_sector',
    place: `coalesce(${all('d.name', DEPARTMENTS, 'cd.position, d.code', ', ')}, c.territory)`,
    provenance: 'p.provenance',
    title: 'p.name',
    aliases: 'c.aliases',
    names: named('(select name from party where id = c.lead_organization_id)', 'c.lead_organization_name'),
    words: joined(
      words('productiveSector', 'c.productive_sector'),
      words('macroSector', 'c.macro_sector'),
      'c.territory',
      all(`d.name || ' ' || ${REGION_WORDS}`, DEPARTMENTS, 'cd.position, d.code'),
    ),
    body: sentences(
      'c.description',
      all('ct.text', 'cluster_topic ct where ct.cluster_id = c.id', 'ct.position, ct.id', ' · '),
    ),
  },
  organization: {
    from: 'organization o join party p on p.id = o.id left join department d on d.code = o.department_code',
    subject_id: 'p.id',
    address: 'p.slug',
    topic: 'o.organization_kind',
    place: 'coalesce(o.city, d.name, o.country)',
    provenance: 'p.provenance',
    title: 'p.name',
    words: joined(words('organizationKind', 'o.organization_kind'), 'o.city', 'd.name', REGION_WORDS, 'o.country'),
    body: 'o.note',
  },
  alliance: {
    from: "alliance a where a.status not in ('declined', 'withdrawn')",
    subject_id: 'a.id',
    address: 'a.slug',
    topic: 'a.area',
    status: 'a.status',
    provenance: 'a.provenance',
    title: 'a.title',
    names: all(
      'p.name',
      "alliance_party ap join party p on p.id = ap.party_id where ap.alliance_id = a.id and ap.answer <> 'declined'",
      'ap.position, p.id',
      BETWEEN_NAMES,
    ),
    words: words('allianceArea', 'a.area'),
    body: sentences('a.purpose', 'a.outcome'),
  },
  bottleneck: {
    from: 'bottleneck b where b.code is not null',
    subject_id: 'b.id',
    address: 'b.code',
    code: 'b.code',
    topic: 'b.category',
    place: all('br.region', 'bottleneck_region br where br.bottleneck_id = b.id', 'br.region', ', '),
    status: 'b.status',
    provenance: 'b.provenance',
    title: 'b.title_es',
    title_en: 'b.title_en',
    codes: typed('b.code'),
    names: '(select name from party where id = b.responsible_id)',
    words: joined(
      words('bottleneckCategory', 'b.category'),
      words('productiveSector', 'b.productive_sector'),
      words('macroSector', 'b.macro_sector'),
      words('chainLink', 'b.chain_link'),
      all(
        'w.words',
        "bottleneck_region br join search_word w on w.list = 'region' and w.code = br.region where br.bottleneck_id = b.id",
        'br.region',
      ),
    ),
    body: sentences('b.description', 'b.suggested_response'),
  },
  initiative: {
    from: 'initiative i where i.code is not null',
    subject_id: 'i.id',
    address: 'i.slug',
    code: 'i.code',
    place: '(select name from party where id = i.leader_id)',
    status: 'i.status',
    provenance: 'i.provenance',
    on_date: 'i.closes_on',
    title: 'i.title',
    codes: typed('i.code'),
    names: named(
      '(select name from party where id = i.leader_id)',
      all(
        'p.name',
        "initiative_commitment ic join party p on p.id = ic.party_id where ic.initiative_id = i.id and ic.status = 'active'",
        'ic.committed_at, p.id',
        BETWEEN_NAMES,
      ),
    ),
    words: joined(
      all('w.words', "search_word w where w.list = 'allianceArea' and i.areas like '%\"' || w.code || '\"%'", 'w.code'),
      all(
        typed('b.code'),
        'initiative_bottleneck ib join bottleneck b on b.id = ib.bottleneck_id and b.code is not null where ib.initiative_id = i.id',
        'ib.position, b.id',
      ),
    ),
    body: sentences('i.purpose', 'i.ask', 'i.indicator'),
  },
  project: {
    from: 'project j where j.is_public = 1',
    subject_id: 'j.id',
    address: 'j.slug',
    code: 'j.code',
    topic: 'j.kind',
    status: 'j.status',
    provenance: 'j.provenance',
    on_date: 'j.valid_from',
    title: 'j.title',
    codes: `case when j.code is not null then ${typed('j.code')} end`,
    names: all(
      'p.name',
      "project_party pp join party p on p.id = pp.party_id where pp.project_id = j.id and pp.answer <> 'declined'",
      'pp.position, pp.role, p.id',
      BETWEEN_NAMES,
    ),
    words: joined(
      words('projectKind', 'j.kind'),
      all(
        typed('b.code'),
        'project_bottleneck pb join bottleneck b on b.id = pb.bottleneck_id and b.code is not null where pb.project_id = j.id',
        'b.code',
      ),
    ),
    body: sentences('j.description', 'j.expected_indicator', 'j.closing_report'),
  },
  gathering: {
    from: 'gathering g',
    subject_id: 'g.id',
    address: 'g.slug',
    topic: 'g.kind',
    place: "nullif(concat_ws(', ', nullif(g.city, ''), nullif(g.country, '')), '')",
    provenance: 'g.provenance',
    on_date: 'g.start_date',
    title: 'g.title',
    words: joined(words('gatheringKind', 'g.kind'), 'g.city', 'g.country', 'g.date_text', 'substr(g.start_date, 1, 4)'),
    names: all(
      'p.name',
      'gathering_party gp join party p on p.id = gp.party_id where gp.gathering_id = g.id',
      'gp.position, gp.role, p.id',
      BETWEEN_NAMES,
    ),
    body: 'g.description',
  },
  bulletin: {
    from: "bulletin u where u.status = 'published'",
    subject_id: 'u.id',
    address: 'u.slug',
    topic: 'u.period',
    on_date: 'u.published_at',
    title: 'u.title',
    title_en: 'u.title_en',
    words: 'u.period',
    body: sentences(
      'u.body',
      all('k.text', 'bulletin_correction k where k.bulletin_id = u.id', 'k.created_at, k.id', ' · '),
    ),
    body_en: sentences(
      'u.body_en',
      all('k.text_en', 'bulletin_correction k where k.bulletin_id = u.id', 'k.created_at, k.id', ' · '),
    ),
  },
  // Named by its two clusters, as its page is; what it says was approved by both.
  lesson: {
    from: `mentorship_lesson l join mentorship m on m.id = l.mentorship_id join party mentor on mentor.id = m.mentor_id
      join party mentee on mentee.id = m.mentee_id where l.published_at is not null`,
    subject_id: 'm.id',
    address: 'm.id',
    topic: 'm.dimension',
    provenance: 'm.provenance',
    on_date: 'l.published_at',
    title: "mentor.name || ' – ' || mentee.name",
    words: words('maturityDimension', 'm.dimension'),
    body: 'l.text',
  },
}

const EMPTY: Record<string, string> = {
  aliases: "'[]'",
  codes: "''",
  names: "''",
  words: "''",
  body: "''",
  body_en: "''",
}

/** The source of a kind as a view, `search_source_cluster`. */
export function viewOf(kind: Kind): string {
  const source = SOURCES[kind]
  const columns = COLUMNS.map(name => {
    const value = source[name]
    const empty = EMPTY[name]
    return `${value === undefined ? (empty ?? 'null') : empty ? `coalesce(${value}, ${empty})` : value} as ${name}`
  })
  return `create view search_source_${kind} as select ${columns.join(', ')} from ${source.from}`
}
