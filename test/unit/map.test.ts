import { describe, expect, test } from 'vitest'
import { countMapFilters, readMapQuery, shortMapAddress } from '#app/domain/map-view.ts'
import { shortName } from '#app/domain/short-name.ts'

const read = (address: string) => readMapQuery(new URLSearchParams(address))

describe('the map’s address', () => {
  test('says nothing at first: the territory, coloured by region, everything shown', () => {
    expect(read('')).toEqual({
      view: 'territorio',
      color: 'region',
      colorMeasure: null,
      sizeMetric: null,
      confirmed: false,
      facets: {},
      alone: false,
      focus: null,
      path: null,
      suggestions: null,
      q: '',
      table: 'nodos',
      page: 1,
      at: null,
      compare: null,
      step: 'trimestre',
      ignored: [],
    })
  })

  test('asks for a way once it has both ends, and shows or hides suggested partners', () => {
    expect(read('desde=cacao&hacia=+moda+').path).toEqual({ from: 'cacao', to: 'moda' })
    expect([read('desde=cacao').path, read('hacia=moda').path, read('desde=&hacia=x').path]).toEqual([null, null, null])
    expect([read('sugerencias=si').suggestions, read('sugerencias=no').suggestions]).toEqual([true, false])
  })

  test('keeps what is known, in the order of the vocabulary, and sets the rest aside', () => {
    const query = read(
      'vista=red&color=madurez&region=sin&region=Caribe&region=Marte&tipo=alianza&aislados=si&pagina=x',
    )
    expect(query).toMatchObject({ view: 'red', color: 'madurez', alone: true, page: 1 })
    expect(query.facets).toEqual({ region: ['Caribe', 'sin'], tipo: ['alianza'] })
    expect(query.ignored).toEqual([{ name: 'region', value: 'Marte' }])
    expect(countMapFilters(query)).toBe(3)
    expect(read('vista=globo').ignored).toEqual([{ name: 'vista', value: 'globo' }])
  })

  test('with all boxes on is the one with none', () => {
    expect(read('nodo=cluster&nodo=organizacion').facets).toEqual({})
    const all = new URLSearchParams(
      'nodo=cluster&nodo=organizacion&vista=territorio&color=region&q=&foco=a&region=Caribe',
    )
    expect(shortMapAddress(all).toString()).toBe('foco=a&region=Caribe')
  })
})

test.each([
  ['Clúster de Cacao de Santander', 'Cacao de Santander'],
  ['Iniciativa Clúster de Café de Casanare', 'Café de Casanare'],
  ['Cluster Moda', 'Moda'],
  ['Cámara de Comercio del Huila', 'Cámara del Huila'],
  ['Clúster de belleza', 'Belleza'],
  ['Clúster de Energías Renovables para un Futuro Sostenible en Nariño y Cauca', 'Energías Renovables para un…'],
])('%s is %s on the map', (name, short) => {
  expect(shortName(name)).toBe(short)
})
