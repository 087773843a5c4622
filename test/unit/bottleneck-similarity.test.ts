import { describe, expect, it } from 'vitest'
import { similarTo } from '#app/domain/bottleneck-similarity.ts'

const entry = (code: string, title: string, description = '', productiveSector = 'cacao', category = 'mercados') => {
  return { code, title, description, productiveSector, category }
}
const KNOWN = [
  entry('CB-001', 'La caja de los prestadores no resiste los meses de temporada baja', '', 'turismo', 'financiacion'),
  entry(
    'CB-049',
    'Escasean maestros queseros y técnicos de planta',
    'Las queserías no consiguen técnicos.',
    'lacteos-carnicos',
    'talento',
  ),
  entry(
    'CB-062',
    'El cadmio de algunos suelos cierra la puerta europea',
    'El comprador castiga el grano.',
    'cacao',
    'sanidad',
  ),
  entry('CB-074', 'No hay cuartos fríos en los puertos', '', 'acuicultura-pesca', 'infraestructura'),
]
const similar = (...asked: Parameters<typeof entry> extends [string, ...infer Rest] ? Rest : never) =>
  similarTo(entry('', ...asked), KNOWN).map(one => one.code)

describe('similar bottlenecks', () => {
  it('the same title is the same, whatever its accents, case and order', () => {
    for (const { code, title } of KNOWN) expect(similar(title.toUpperCase())[0]).toBe(code)
    expect(similar('La puerta europea se cierra por el cadmio de los suelos')[0]).toBe('CB-062')
    expect(similar('Tecnicos de planta y maestros queseros escasean')[0]).toBe('CB-049')
  })

  it('words of the description count too', () => {
    expect(
      similar(
        'Rechazan el grano',
        'Los suelos tienen cadmio y el comprador europeo castiga el precio del grano',
        'cacao',
        'sanidad',
      ),
    ).toEqual(['CB-062'])
  })

  it('what has nothing in common is not similar, also in the same sector and category', () => {
    expect(similar('Los pagos llegan a noventa días', '', 'turismo', 'financiacion')).toEqual([])
    expect(similar('😀 مشكلة')).toEqual([])
    expect(similar('')).toEqual([])
    expect(similar('de la que no es con los')).toEqual([])
  })

  it('shows five at most, the most alike first', () => {
    const many = Array.from({ length: 20 }, (_, i) => entry(`CB-${i}`, `El cadmio de los suelos, lote ${100 + i}`))
    const found = similarTo(entry('', 'El cadmio de los suelos, lote 107'), many)
    expect(found).toHaveLength(5)
    expect(found[0]?.code).toBe('CB-7')
  })

  it('a megabyte of words is answered', () => {
    expect(similar('palabra '.repeat(20), 'otra palabra distinta '.repeat(50_000))).toEqual([])
  })
})
