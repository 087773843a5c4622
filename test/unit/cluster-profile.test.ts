import { describe, expect, it } from 'vitest'
import { missingFrom, PROFILE_PARTS, stepFor } from '#app/domain/cluster-missing.ts'
import { type ClusterProfile, changedFields, PROFILE_FIELDS } from '#app/domain/cluster-profile.ts'
import { type MaturityReading, maturityFinding, newestReadings } from '#app/domain/maturity.ts'
import type { MaturityLevel } from '#app/domain/vocabularies.ts'
import { figureText } from '#app/services/figures.server.ts'

const EMPTY: ClusterProfile = {
  description: null,
  territory: null,
  departments: [],
  macroSector: 'servicios',
  productiveSector: 'turismo',
  chainLinks: [],
  website: null,
  contactEmail: null,
  offers: [],
  needs: [],
}
const FULL: ClusterProfile = {
  ...EMPTY,
  description: 'Reúne hoteles.',
  departments: ['13'],
  chainLinks: ['apoyo'],
  website: 'https://turismo.example.org',
  contactEmail: 'a@turismo.example.org',
  offers: [{ topic: 'formacion', chainLink: null, text: 'Guías' }],
  needs: [{ topic: 'informacion', chainLink: null, text: 'Visitantes' }],
}

describe('what a profile lacks', () => {
  it('names each empty part, and the step that fills it', () => {
    expect(missingFrom(EMPTY, { alliances: 0, severities: 0 })).toEqual(PROFILE_PARTS)
    expect(missingFrom(FULL, { alliances: 1, severities: 0 })).toEqual(['severities'])
    expect(stepFor('offers', 'mice')).toBe('/clusteres/mice/editar#offers')
    expect(stepFor('alliances', 'mice')).toBe('/alianzas/nueva')
  })
})

describe('the fields in which two profiles differ', () => {
  it('sees values, and the order of departments', () => {
    expect(changedFields(PROFILE_FIELDS, EMPTY, EMPTY)).toEqual([])
    expect(changedFields(PROFILE_FIELDS, EMPTY, { ...EMPTY, departments: ['13'] })).toEqual(['departments'])
    const moved = { ...FULL, departments: ['05', '13'] }
    expect(changedFields(PROFILE_FIELDS, moved, { ...moved, departments: ['13', '05'] })).toEqual(['departments'])
  })
})

describe('maturity', () => {
  const reading = (
    dimension: MaturityReading['dimension'],
    level: MaturityLevel,
    readOn = '2026-01-01',
  ): MaturityReading => ({
    id: `${dimension} ${readOn}`,
    clusterId: 'one',
    dimension,
    level,
    readOn,
    scale: 'ssme-2024',
    kind: 'ssme',
    provenance: 'declarado',
    isPublic: true,
  })

  it('takes the newest reading of each dimension, the most advanced first', () => {
    const state = newestReadings([
      reading(null, 'intermedio'),
      reading('gobernanza', 'avanzado'),
      reading('gobernanza', 'basico', '2024-01-01'),
      reading('actores', 'basico'),
      reading('enfoque', 'avanzado'),
    ])
    expect(state.overall?.level).toBe('intermedio')
    expect(state.dimensions.map(d => [d.dimension, d.now.level])).toEqual([
      ['enfoque', 'avanzado'],
      ['gobernanza', 'avanzado'],
      ['actores', 'basico'],
    ])
    expect(maturityFinding(state)).toEqual({ strong: ['enfoque', 'gobernanza'], weak: ['actores'] })
  })

  it('has no finding when an end is empty or too crowded for a title', () => {
    expect(maturityFinding(newestReadings([reading('actores', 'basico')]))).toBeNull()
    const many = (['actores', 'enfoque', 'estrategia'] as const).map(d => reading(d, 'basico'))
    expect(maturityFinding(newestReadings([...many, reading('gobernanza', 'avanzado')]))).toBeNull()
  })
})

describe('a figure of the documents in words', () => {
  it.each([
    ['>', '100', 'más de 100'],
    ['>=', '50', 'al menos 50'],
    ['~', '15', 'alrededor de 15'],
    ['=', '-5%', '\u22125\u00a0%'],
    ['=', '+6.6%', '+6,6\u00a0%'],
    ['>', '3900000000', 'más de 3.900.000.000'],
    ['=', 'varios', 'varios'],
  ])('%s %s is %s', (comparator, written, text) => {
    expect(figureText('es', comparator, written)).toBe(text)
  })
})
