import { describe, expect, it } from 'vitest'
import { runList } from '#app/domain/list-view.ts'
import type { ListSpec } from '#app/domain/lists.ts'

interface Fruit {
  name: string
  colour: string
  size: string
}
const fruits: Fruit[] = [
  { name: 'guanabana', colour: 'verde', size: 'grande' },
  { name: 'lulo', colour: 'naranja', size: 'chico' },
  { name: 'maracuya', colour: 'amarillo', size: 'chico' },
  { name: 'papaya', colour: 'naranja', size: 'grande' },
]
const spec: ListSpec<Fruit> = {
  text: fruit => fruit.name,
  facets: {
    color: { values: ['verde', 'naranja', 'amarillo'], of: fruit => [fruit.colour] },
    tamano: { values: ['chico', 'grande'], of: fruit => [fruit.size] },
  },
  sorts: { nombre: (a, b) => a.name.localeCompare(b.name) },
  pageSize: 2,
}
const run = (search: string) => runList(fruits, spec, new URLSearchParams(search))

describe('a list read from its address', () => {
  it('searches without accents or case, and pages', () => {
    expect(run('q=MARACUYÁ').rows.map(f => f.name)).toEqual(['maracuya'])
    expect(run('pagina=2').rows.map(f => f.name)).toEqual(['maracuya', 'papaya'])
    expect(run('pagina=99').list).toMatchObject({ page: 2, pages: 2, total: 4, all: 4 })
  })

  it('counts what each further choice would give, the other filters as they are', () => {
    const { list } = run('color=naranja')
    expect(list.counts).toEqual({
      color: { verde: 1, naranja: 2, amarillo: 1 },
      tamano: { chico: 1, grande: 1 },
    })
  })

  it('sets aside what is in no vocabulary and says it', () => {
    const { list, rows } = run('color=azul&color=verde&orden=precio&otra=1')
    expect(rows.map(f => f.name)).toEqual(['guanabana'])
    expect(list.ignored).toEqual([
      { name: 'color', value: 'azul' },
      { name: 'orden', value: 'precio' },
    ])
  })

  it('names the condition that empties it, the most fruitful first', () => {
    const { list } = run('color=amarillo&tamano=grande')
    expect(list.total).toBe(0)
    expect(list.relax).toEqual([
      { name: 'color', total: 2 },
      { name: 'tamano', total: 1 },
    ])
    expect(run('q=zzz&color=verde').list.relax).toEqual([{ name: 'q', total: 1 }])
    expect(run('color=verde').list.relax).toEqual([])
  })
})
