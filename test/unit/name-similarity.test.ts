import { describe, expect, it } from 'vitest'
import { similarNames } from '#app/domain/name-similarity.ts'
import { searchable } from '#app/domain/text.ts'

const known = [
  'Cámara de Comercio de Bucaramanga',
  'Cámara de Comercio de Cali',
  'Clúster Orinoco TIC de Villavicencio',
  'Clúster Metalmecánico de Manizales y Caldas',
  'Pontificia Universidad Javeriana de Cali',
].map(name => ({ name, searchText: searchable(name) }))
const names = (typed: string) => similarNames(typed, known).map(party => party.name)

describe('names that may be the same', () => {
  it('are found without accents, case, or the words that half of them share', () => {
    expect(names('camara comercio BUCARAMANGA')).toEqual(['Cámara de Comercio de Bucaramanga'])
    expect(names('Universidad Javeriana')).toEqual(['Pontificia Universidad Javeriana de Cali'])
  })
  it('are found by a part of them, and with a letter wrong', () => {
    expect(names('orinoco')).toEqual(['Clúster Orinoco TIC de Villavicencio'])
    expect(names('Clúster Metalmecanica Manizales')).toEqual(['Clúster Metalmecánico de Manizales y Caldas'])
  })
  it('come in order, the most alike first', () => {
    expect(names('Cali')).toEqual(['Cámara de Comercio de Cali', 'Pontificia Universidad Javeriana de Cali'])
  })
  it('are none for what is nothing like them, or nothing at all', () => {
    expect(names('Fundación Páramo Vivo')).toEqual([])
    expect(names('🌱')).toEqual([])
    expect(names('')).toEqual([])
  })
})
