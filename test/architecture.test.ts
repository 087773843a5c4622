import { describe, expect, it } from 'vitest'
import { filesIn, type Import, importsOf, readSource } from './support/imports.ts'

/**
 * Holds the layout: who may import whom, where SQL may stand, how long a file may be. A failure names the file, the line
 * and what is not allowed there.
 */
const CODE = filesIn(['app', 'db', 'graph'], ['.ts', '.tsx', '.mjs'])
const IMPORTS = CODE.flatMap(importsOf)

interface Area {
  /** The rule, as a failure says it. */
  rule: string
  /** The files it is about: the first area that matches a file is the file's own. */
  files: RegExp
  /** What they may import: our own paths and packages. */
  may: RegExp[]
  /** What they may import besides, for its types alone. */
  mayTypes?: RegExp[]
}

const NODE = /^node:/
const KYSELY = /^kysely$/
const DOMAIN = /^app\/domain\//
const I18N = /^app\/i18n(\/|\.)/
const DB = /^db\//
/** Anything installed, as against our own folders and Node's modules. */
const PACKAGE = /^(?!(app|db|graph|test|public)\/|node:)[@a-z]/

const AREAS: Area[] = [
  { rule: 'domain/ imports only domain/ and zod', files: DOMAIN, may: [DOMAIN, /^zod$/] },
  {
    rule: 'graph/ imports only graph/, graph libraries and the outlines of the map',
    files: /^graph\//,
    may: [/^graph\//, /^graphology/, /^csv-stringify$/, /^@svg-maps\/colombia$/],
  },
  {
    rule: 'the command line is an edge: it may call everything but routes and components',
    files: /^db\/cli\//,
    may: [/^(?!app\/(routes|components)\/)/],
  },
  {
    rule: 'seeds import db/, values of app/domain, and what reads CSV',
    files: /^db\/seeds\//,
    may: [DB, DOMAIN, NODE, KYSELY, /^csv-parse$/, /^zod$/],
  },
  {
    rule: 'db/ imports only db/ and types of app/domain',
    files: DB,
    may: [DB, NODE, KYSELY, /^better-sqlite3$/, /^uuid$/],
    mayTypes: [DOMAIN, /^lucia$/],
  },
  {
    rule: 'the map draws in the browser what graph/ gives; else it is a component like the others',
    files: /^app\/components\/network-map\//,
    may: [/^app\/components\//, /^graph\//, DOMAIN, I18N, PACKAGE],
  },
  {
    rule: 'components/ imports components/, domain/ and i18n/, never services or db/',
    files: /^app\/components\//,
    may: [/^app\/components\//, DOMAIN, I18N, PACKAGE],
    mayTypes: [/^app\/server\//],
  },
  { rule: 'i18n/ imports only i18n/ and domain/', files: I18N, may: [I18N, DOMAIN, NODE, PACKAGE] },
  {
    rule: 'services import services, domain/, i18n/, db/ and graph/',
    files: /^app\/services\//,
    may: [/^app\/services\//, DOMAIN, I18N, DB, /^graph\//, NODE, PACKAGE],
    mayTypes: [/^app\/server\//],
  },
  {
    rule: 'routes import services, components, domain/, i18n/ and server/, never db/ or graph/',
    files: /^app\/routes\//,
    may: [/^app\/(routes|services|components|server|styles)\//, DOMAIN, I18N, NODE, PACKAGE],
  },
]
const isAllowed = (patterns: readonly RegExp[], target: string) => patterns.some(pattern => pattern.test(target))
const areaOf = (file: string) => AREAS.find(area => area.files.test(file))
const place = ({ from, line, specifier }: Import) => `${from}:${line} imports ${specifier}`

describe('who may import whom', () => {
  it.each(AREAS)('$rule', area => {
    const wrong = IMPORTS.filter(i => areaOf(i.from) === area).filter(
      i => !isAllowed(i.typeOnly ? [...area.may, ...(area.mayTypes ?? [])] : area.may, i.target),
    )
    expect(wrong.map(place), area.rule).toEqual([])
  })

  it('routes never import each other', () => {
    const folder = (path: string) => path.split('/').slice(0, 3).join('/')
    const wrong = IMPORTS.filter(
      i =>
        i.from.startsWith('app/routes/') && i.target.startsWith('app/routes/') && folder(i.from) !== folder(i.target),
    )
    expect(wrong.map(place), 'share through components/, domain/ or services/').toEqual([])
  })

  it('a page of a family does not import the route module of another', () => {
    const wrong = IMPORTS.filter(i => i.from.startsWith('app/routes/') && /\/route\.tsx?$/.test(i.target))
    expect(wrong.map(place), 'move what both need into a file of its own').toEqual([])
  })

  it.each([
    ['cytoscape', /^cytoscape/, /^app\/components\/network-map\//],
    ['lucia', /^lucia$/, /^(app\/services\/auth\.server\.ts|db\/lucia-adapter\.ts)$/],
    ['better-sqlite3', /^better-sqlite3$/, /^db\//],
    ['what the benchmarks compare the map with', /^(sigma|graphology-layout-forceatlas2)/, /^test\/bench\//],
  ])('%s is imported only where it lives', (_, target, home) => {
    const wrong = IMPORTS.filter(i => target.test(i.target) && !home.test(i.from))
    expect(wrong.map(place)).toEqual([])
  })

  it('the server’s modules are called by the server and the routes; others take only its types', () => {
    const home = /^(app\/(server|routes|root|entry)|db\/cli\/)/
    const wrong = IMPORTS.filter(i => /^app\/server\//.test(i.target) && !i.typeOnly && !home.test(i.from))
    expect(wrong.map(place)).toEqual([])
  })

  it('the browser never gets a .server module through a component, the domain or a catalogue', () => {
    const shared = /^app\/(components|domain|i18n)\//
    const wrong = IMPORTS.filter(i => shared.test(i.from) && !i.typeOnly && /\.server\.tsx?$/.test(i.target))
    expect(wrong.filter(i => !i.from.includes('.server.')).map(place)).toEqual([])
  })

  it('what pages show needs no schema: only actions check, and only the server carries the validator', () => {
    const withZod = new Set(IMPORTS.filter(i => i.target === 'zod' && !i.typeOnly).map(i => i.from))
    const withFields = IMPORTS.filter(i => i.target === 'app/domain/fields.ts' && !i.typeOnly).map(i => i.from)
    const schemas = new Set([...withZod, ...withFields])
    const parts = /^app\/(components|routes)\/(?!.*\/?route\.tsx?$)/
    const wrong = IMPORTS.filter(i => parts.test(i.from) && !i.from.includes('.server.') && !i.typeOnly)
    expect(wrong.filter(i => schemas.has(i.target)).map(place), 'move the constant out of the schemas').toEqual([])
  })

  it('our own modules are imported with their ending', () => {
    const own = IMPORTS.filter(i => /^[#.]/.test(i.specifier))
    expect(
      own.filter(i => !/\.(ts|tsx|mjs|js|css|json|svg|md|txt|csv)$/.test(i.specifier.replace(/\?.*$/, ''))).map(place),
    ).toEqual([])
  })
})

describe('where things stand', () => {
  it('SQL is written in db/ alone', () => {
    const builder = /\.(selectFrom|insertInto|updateTable|deleteFrom|replaceInto|mergeInto)\(|\bsql`/
    const wrong = CODE.filter(file => !file.startsWith('db/') && builder.test(readSource(file)))
    expect(wrong, 'move the query to db/queries').toEqual([])
  })

  it('use cases and reads are .server modules', () => {
    const wrong = CODE.filter(file => file.startsWith('app/services/') && !/\.server\.tsx?$/.test(file))
    expect(wrong, 'name it NAME.server.ts, the guard that keeps it out of the browser').toEqual([])
  })

  it('no file is longer than 300 lines, but for the lists of words and of pictures', () => {
    const lists = /^app\/i18n\/(es|en)\//
    const long = [...CODE, ...filesIn(['test'], ['.ts', '.tsx', '.mjs'])]
      .filter(file => !lists.test(file))
      .map(file => ({ file, lines: readSource(file).split('\n').length - 1 }))
      .filter(({ lines }) => lines > 300)
      .map(({ file, lines }) => `${file}: ${lines} lines`)
    expect(long, 'it is telling you it is two things').toEqual([])
  })

  it('nothing silences a check, and no test is skipped', () => {
    const silenced =
      /@ts-ignore|@ts-expect-error|@ts-nocheck|biome-ignore|eslint-disable|\bvi\.mock\(|\b(?:it|test|describe)\.(?:skip|only)\(/
    const files = [...CODE, ...filesIn(['test'], ['.ts', '.tsx'])].filter(file => file !== 'test/architecture.test.ts')
    expect(files.filter(file => silenced.test(readSource(file)))).toEqual([])
  })
})
