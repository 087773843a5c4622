import type { lists as source } from '../es/lists.ts'

export const lists = {
  results: 'Results',
  words: '“{{q}}”',
  ignored_one: 'The address asks for something that does not exist; it was left out: {{values}}.',
  ignored_other: 'The address asks for {{count}} things that do not exist; they were left out: {{values}}.',
  emptiedBy: 'With fewer conditions there are some:',
  emptiedTogether: 'No single condition explains it.',
  relax_one: 'Remove “{{filter}}” and see {{count}}',
  relax_other: 'Remove “{{filter}}” and see {{count}}',
  clearAll_one: 'Remove all filters and see {{count}}',
  clearAll_other: 'Remove all filters and see {{count}}',
  follow: {
    whole: 'Follow the whole list',
    filter: 'Follow this filter',
    stopWhole: 'Stop following the list',
    stopFilter: 'Stop following this filter',
  },
  facet: {
    region: 'Region',
    departamento: 'Department',
    macrosector: 'Macro-sector',
    sector: 'Productive sector',
    madurez: 'Maturity',
    procedencia: 'Provenance',
    estado: 'Status',
    categoria: 'Category',
    area: 'Area',
    tipo: 'Kind',
  },
} satisfies typeof source
