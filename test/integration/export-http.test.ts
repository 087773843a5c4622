import { parse } from 'csv-parse/sync'
import { beforeAll, describe, expect, it } from 'vitest'
import { MEASURE_COLORS, PLAIN_COLOR } from '#app/domain/map-colors.ts'
import { networkAnswerSchema } from '#app/domain/open-data/network.ts'
import type { Language } from '#app/domain/vocabularies.ts'
import { loader as apiLoader } from '#app/routes/api/network/route.ts'
import { loader as mapLoader } from '#app/routes/map/export/route.ts'
import type { Db } from '#db/schema.ts'
import { seedDocumented } from '#db/seeds/index.ts'
import { testContext } from '#test/support/context.ts'
import { createTestDb } from '#test/support/db.ts'
import { elements, parseXml, type XmlElement } from '#test/support/strict-xml.ts'

let db: Db
beforeAll(async () => {
  db = await createTestDb()
  await seedDocumented(db, new Date('2026-11-20T15:00:00Z'))
})

type Loader = typeof mapLoader | typeof apiLoader
const ask = (loader: Loader, address: string, headers: Record<string, string> = {}, language: Language = 'es') =>
  loader({
    context: testContext(db, { language }),
    request: new Request(`https://interclusters.test${address}`, { headers }),
    params: {},
  }) as Promise<Response>
const exported = (search: string, language: Language = 'es') => ask(mapLoader, `/mapa/exportar?${search}`, {}, language)
const api = (search: string, headers: Record<string, string> = {}) =>
  ask(apiLoader, `/api/v1/network?${search}`, headers)
/** The words of a picture, line by line. */
const textsOf = (root: XmlElement) => elements(root, 'text').map(text => text.text)
/** How many strokes a picture has over its network, by what they tell. */
const overlaysOf = (root: XmlElement): Record<string, number> =>
  Object.fromEntries(
    elements(root, 'g')
      .filter(group => group.attributes['data-overlay'])
      .map(group => [group.attributes['data-overlay'] ?? '', group.children.length]),
  )
/** With the mark of byte order, which `text()` would take away. */
const textOf = async (answer: Response) => Buffer.from(await answer.arrayBuffer()).toString('utf8')

describe('the map as a file', () => {
  it.each([
    ['svg', 'image/svg+xml', 'red-2026-11-20.svg'],
    ['json', 'application/json', 'red-2026-11-20.json'],
    ['csv-nodos', 'text/csv', 'red-nodos-2026-11-20.csv'],
    ['csv-vinculos', 'text/csv', 'red-vinculos-2026-11-20.csv'],
    ['graphml', 'application/graphml+xml', 'red-2026-11-20.graphml'],
    ['gexf', 'application/gexf+xml', 'red-2026-11-20.gexf'],
  ])('%s has its name, and its source, date and licence inside', async (format, type, name) => {
    const answer = await exported(`formato=${format}&region=Caribe&fecha=`)
    expect(answer.status).toBe(200)
    expect(answer.headers.get('Content-Type')).toBe(`${type}; charset=utf-8`)
    expect(answer.headers.get('Content-Disposition')).toBe(`attachment; filename="${name}"`)
    const text = await textOf(answer)
    expect(text.startsWith('\ufeff')).toBe(format.startsWith('csv'))
    for (const said of ['Interclúster', 'CC BY 4.0', '20 nov 2026', 'Región: Caribe', 'Ilustrativos: 0 nodos']) {
      expect(text).toContain(said)
    }
  })

  it('holds what the filters and the date leave, or with alcance=todo all of it', async () => {
    const count = async (search: string) => {
      const { nodes, edges, about } = await (await exported(`formato=json&${search}`)).json()
      expect(about.counts).toMatchObject({ nodes: nodes.length, ties: edges.length })
      return [nodes.length, edges.length]
    }
    const [nodes = 0, ties = 0] = await count('')
    const [caribbean = 0] = await count('region=Caribe')
    const [, early = 0] = await count('fecha=1990-01-01')
    expect(caribbean).toBeGreaterThan(0)
    expect(caribbean).toBeLessThan(nodes)
    expect(early).toBeLessThan(ties)
    expect(await count('region=Caribe&fecha=1990-01-01&alcance=todo')).toEqual([nodes, ties])
    const confirmed = await (await exported('formato=json&confirmados=si&procedencia=documentado')).json()
    expect(confirmed.about.confirmedOnly).toBe(true)
    expect(confirmed.edges.every((edge: { provenance: string }) => edge.provenance === 'documentado')).toBe(true)
    expect((await (await exported('formato=json&confirmados=si&procedencia=declarado')).json()).edges).toEqual([])
  })

  it('is named by the date it shows, and says it in the language of the reader', async () => {
    const answer = await exported('formato=gexf&fecha=2024-03-01', 'en')
    expect(answer.headers.get('Content-Disposition')).toContain('"red-2024-03-01.gexf"')
    expect(await answer.text()).toContain('The network on 1 Mar 2024')
  })

  it('is an SVG that stands alone, with each node and tie once', async () => {
    const root = parseXml(await (await exported('formato=svg&vista=red&foco=cacao-santander')).text())
    const { nodes, edges } = await (await exported('formato=json')).json()
    const drawn = [...elements(root, 'circle'), ...elements(root, 'rect')].filter(e => e.attributes['data-id'])
    expect(new Set(drawn.map(e => e.attributes['data-id']))).toEqual(new Set(nodes.map((n: { id: string }) => n.id)))
    const groups = elements(root, 'g').filter(group => group.attributes['data-tie'])
    const strokes = groups.flatMap(g => g.children.map(path => ({ ...path.attributes, tie: g.attributes['data-tie'] })))
    const double = strokes.filter(stroke => stroke.tie === 'project').length / 2
    expect(strokes.length - double).toBe(edges.length)
    for (const name of ['script', 'style', 'image', 'use', 'foreignObject']) expect(elements(root, name)).toEqual([])
  })

  it('draws what the map draws over the network, and says it in the legend: a way, two days, suggestions', async () => {
    const { nodes, edges } = await (await exported('formato=json')).json()
    const name = (id: string) => nodes.find((node: { id: string }) => node.id === id).name
    const [{ source, target }] = edges
    const ways = parseXml(await (await exported(`formato=svg&vista=red&desde=${source}&hacia=${target}`)).text())
    expect(textsOf(ways).join(' ')).toContain(`De ${name(source)} a ${name(target)}: 1 paso`)
    expect(overlaysOf(ways)).toEqual({ path: 2 })

    const days = parseXml(await (await exported('formato=svg&fecha=2026-11-20&comparar=2015-01-01', 'en')).text())
    const changes = overlaysOf(days)
    expect(changes.appeared).toBeGreaterThan(0)
    expect(textsOf(days)).toContain(`Appeared: ${changes.appeared}`)
    expect(textsOf(days)).toContain(`Ended: ${changes.ended ?? 0}`)
    expect(elements(days, 'desc')[0]?.text).toContain('The network on 1 Jan 2015 and on 20 Nov 2026')

    const asked = 'formato=svg&vista=red&foco=cacao-santander&sugerencias=si'
    const suggested = parseXml(await (await exported(asked)).text())
    const { suggested: strokes = 0 } = overlaysOf(suggested)
    expect(strokes).toBeGreaterThan(0)
    // Each suggestion in the legend with its number, as its ribbon's end bears it.
    expect(textsOf(suggested).filter(text => text.startsWith('1. ')).length).toBe(2)
    const whole = parseXml(await (await exported(`${asked}&desde=${source}&hacia=${target}&alcance=todo`)).text())
    expect(overlaysOf(whole)).toEqual({})
  })

  it('sizes and colours its nodes by the metrics that the address asks for, and says so', async () => {
    const plain = await (await exported('formato=json')).json()
    const measured = await (await exported('formato=json&color=degree&tamano=degree')).json()
    const colors = (nodes: { color: string }[]) => new Set(nodes.map(node => node.color))
    expect([...colors(measured.nodes)].every(color => [...MEASURE_COLORS, PLAIN_COLOR].includes(color))).toBe(true)
    expect(colors(measured.nodes).size).toBeGreaterThan(2)
    expect(measured.nodes.map((n: { size: number }) => n.size)).not.toEqual(
      plain.nodes.map((n: { size: number }) => n.size),
    )
    const svg = await (await exported('formato=svg&color=comunidad&tamano=degree')).text()
    expect(svg).toContain('Comunidad 1')
    expect(svg).not.toContain('El tamaño crece con los vínculos')
  })

  it('asks for a format when none is named', async () => {
    const answer = await exported('formato=docx')
    expect(answer.status).toBe(400)
    expect(answer.headers.get('Content-Type')).toContain('application/problem+json')
    expect((await answer.json()).detail).toContain('graphml')
  })
})

describe('the network as open data', () => {
  it('is given in four formats, with the date in the name', async () => {
    const types = {
      json: 'application/json',
      graphml: 'application/graphml+xml',
      gexf: 'application/gexf+xml',
      csv: 'text/csv',
    }
    for (const [format, type] of Object.entries(types)) {
      const answer = await api(`format=${format}&at=2024-03-01`)
      expect(answer.headers.get('Content-Type')).toContain(type)
      expect(answer.headers.get('Content-Disposition')).toContain('2024-03-01')
      expect((await answer.text()).length).toBeGreaterThan(100)
    }
  })

  it('is the same in every format', async () => {
    const json = networkAnswerSchema.parse(await (await api('')).json())
    const ids = json.nodes.map(node => node.id)
    const rows: { id: string }[] = parse(await (await api('format=csv')).text(), { columns: true, bom: true })
    expect(rows.map(row => row.id)).toEqual(ids)
    const ties: { id: string; weight: string }[] = parse(await (await api('format=csv&part=edges')).text(), {
      columns: true,
      bom: true,
    })
    expect(ties.map(({ id, weight }) => [id, Number(weight)])).toEqual(json.edges.map(e => [e.id, e.weight]))
    const gexf = parseXml(await (await api('format=gexf')).text())
    expect(elements(gexf, 'node').map(node => node.attributes.id)).toEqual(ids)
    expect(elements(gexf, 'edge').map(edge => edge.attributes.id)).toEqual(json.edges.map(edge => edge.id))
    const places = elements(gexf, 'viz:position').map(({ attributes: { x, y } }) => ({ x: Number(x), y: Number(y) }))
    expect(places).toEqual(json.nodes.map(node => node.position))
  })

  it('answers 304 to those who have it already, another date or format being another file', async () => {
    const first = await api('format=gexf')
    const tag = first.headers.get('ETag') ?? ''
    const again = await api('format=gexf', { 'If-None-Match': `"x", ${tag}` })
    expect([again.status, await again.text()]).toEqual([304, ''])
    expect((await api('format=graphml', { 'If-None-Match': tag })).status).toBe(200)
    expect((await api('format=gexf&at=2024-01-01', { 'If-None-Match': tag })).status).toBe(200)
  })

  it.each([
    'format=svg',
    'format=',
    'part=nodes',
    'format=gexf&part=edges',
    'format=csv&part=ties',
    'at=2024-02-30',
    'confirmados=no',
  ])('refuses %s with 400', async search => {
    const answer = await api(search)
    expect(answer.status).toBe(400)
    expect(await answer.json()).toMatchObject({ status: 400, title: 'Wrong parameter' })
  })
})
