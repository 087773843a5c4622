import { beforeAll, describe, expect, it } from 'vitest'
import { ANONYMOUS } from '#app/domain/actors.ts'
import { readClusterList } from '#app/services/clusters.server.ts'
import { readGatheringList, readGatheringPage } from '#app/services/gatherings.server.ts'
import { readHome } from '#app/services/home.server.ts'
import { readIndicators } from '#app/services/indicators.server.ts'
import { readOrganizationList, readOrganizationPage } from '#app/services/organizations.server.ts'
import { readProjectPage } from '#app/services/project-page.server.ts'
import { readProjectList } from '#app/services/projects.server.ts'
import { readWorkspace } from '#app/services/workspace.server.ts'
import type { Db } from '#db/schema.ts'
import { seedDocumented } from '#db/seeds/index.ts'
import { createTestDb } from '#test/support/db.ts'

const NOW = new Date('2026-11-20T15:00:00.000Z')
let db: Db
beforeAll(async () => {
  db = await createTestDb()
  await seedDocumented(db, NOW)
})

const clusters = async (search: string) => readClusterList(db, ANONYMOUS, new URLSearchParams(search))
const readProject = (slug: string) => readProjectPage(db, ANONYMOUS, slug, 'es', NOW)
const sum = (counts: Record<string, number> | undefined) => Object.values(counts ?? {}).reduce((a, b) => a + b, 0)

describe('the list of clusters on the documented network', () => {
  it('counts for each value what choosing it would give, whatever else is chosen', async () => {
    const { list } = await clusters('macrosector=agroindustria&region=Caribe')
    for (const [name, values] of Object.entries(list.counts)) {
      for (const [value, count] of Object.entries(values).slice(0, 12)) {
        const others = new URLSearchParams('macrosector=agroindustria&region=Caribe')
        others.delete(name)
        others.append(name, value)
        expect([name, value, (await clusters(others.toString())).list.total]).toEqual([name, value, count])
      }
    }
  })

  it('puts every cluster in one macro-sector, and in its regions or none', async () => {
    const { list } = await clusters('')
    expect(sum(list.counts.macrosector)).toBe(list.all)
    expect(sum(list.counts.region)).toBeGreaterThanOrEqual(list.all)
    expect(list.counts.region?.['sin-territorio']).toBe(2)
    expect(list.counts.madurez).toEqual({ basico: 0, intermedio: 0, avanzado: 0, 'sin-lectura': list.all })
  })

  it('tells the documents’ clusters from those of the press; some are in both', async () => {
    const { list } = await clusters('')
    expect(list.counts.tipo).toMatchObject({ documentos: 40, registro: 0, demostracion: 0 })
    expect(sum(list.counts.tipo)).toBeGreaterThan(list.all)
  })

  it('finds without accents or case, pages by 25, and sorts', async () => {
    expect((await clusters('q=CAFE+narino')).clusters.map(c => c.slug)).toContain('pub-cafes-narino')
    const first = await clusters('orden=vinculos')
    expect(first.clusters).toHaveLength(25)
    const ties = first.clusters.map(c => c.ties)
    expect(ties).toEqual([...ties].sort((a, b) => b - a))
    const last = await clusters('pagina=99')
    expect(last.list.page).toBe(last.list.pages)
  })
})

describe('organisations, projects and gatherings', () => {
  it('lists them all and filters by kind', async () => {
    const organizations = await readOrganizationList(db, ANONYMOUS, new URLSearchParams('tipo=camara_comercio'))
    expect(organizations.list.total).toBe(organizations.list.counts.tipo?.camara_comercio)
    const projects = await readProjectList(db, ANONYMOUS, new URLSearchParams('estado=in_progress'), 'es', NOW)
    expect(projects.projects.every(p => p.status === 'in_progress')).toBe(true)
    expect((await readGatheringList(db, new URLSearchParams())).list.all).toBe(22)
  })

  it('finds a project by one of its parties', async () => {
    const { projects } = await readProjectList(db, ANONYMOUS, new URLSearchParams('q=cotecmar'), 'es', NOW)
    expect(projects.map(p => p.slug)).toEqual(['barrancabermeja-industria-maritima'])
  })

  it('says the status of a project in the words of its document, and its figures with their sign', async () => {
    const { project, figures, sources } = await readProject('mantenimiento-encadenamiento-metalmecanico')
    expect(project).toMatchObject({ status: 'completed', sourceSays: 'Preseleccionado 2024' })
    expect(figures).toContainEqual({ label: 'Ventas promedio', value: '+6,6\u00a0%' })
    expect(figures).toContainEqual({ label: 'Costo de la energía eléctrica', value: '\u22125\u00a0%' })
    expect(sources[0]).toMatchObject({ documentTitle: 'Boletín de cierre de 2024', year: 2024 })
    const { figures: rough } = await readProject('redes-proveeduria')
    expect(rough.map(f => f.value)).toEqual(['más de 100', 'alrededor de 15'])
  })

  it('shows who an organisation manages apart from its other ties', async () => {
    const { led, ties } = await readOrganizationPage(db, 'camara-cartagena', 'es')
    expect(led.length).toBeGreaterThan(0)
    expect(ties.every(tie => tie.type !== 'leadership')).toBe(true)
    const { organizers } = await readGatheringPage(db, 'congreso-nacional-8', 'es')
    expect(organizers.map(o => o.slug)).toContain('confecamaras')
  })

  it('answers 404 for what is not there', async () => {
    for (const page of [
      readProject('no-existe'),
      readGatheringPage(db, 'no-existe', 'es'),
      readOrganizationPage(db, 'cacao-santander', 'es'),
    ]) {
      await expect(page).rejects.toMatchObject({ status: 404 })
    }
  })
})

describe('the start page', () => {
  it('counts honestly: what is illustrative stands apart, and nothing is reported yet', async () => {
    const { figures, open, latest, alliance, places } = await readHome(db, 'es', NOW)
    expect(figures.register).toEqual({ all: 96, illustrative: 96, reported: 0 })
    expect(figures).toMatchObject({ fictional: 0, activeClusters: 157, departmentsWithClusters: 28 })
    expect(figures.ties).toMatchObject({ confirmed: 0, declared: 0, documented: figures.ties.all })
    expect(open.every(row => row.provenance === 'ilustrativo' && row.reported === 0)).toBe(true)
    expect([latest.events.length, latest.records.length]).toEqual([0, 6])
    expect(alliance?.provenance).toBe('documentado')
    expect(places).toEqual([])
    expect(await readWorkspace(db, ANONYMOUS, 'es', NOW)).toBeNull()
  })
})

describe('the figures of the documents', () => {
  it('are all in some dimension, each with the lines it comes from', async () => {
    const { dimensions } = await readIndicators(db, new URLSearchParams(), 'es')
    expect(dimensions.reduce((all, d) => all + d.count, 0)).toBe(367)
    for (const { code } of dimensions) {
      const { rows, chosen } = await readIndicators(db, new URLSearchParams({ dimension: code }), 'es')
      expect(chosen).toBe(code)
      expect(rows.filter(row => row.sources.length === 0)).toEqual([])
    }
  })
})
