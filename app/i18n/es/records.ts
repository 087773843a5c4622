/** What the pages of all records say. */
export const records = {
  history: { title: 'Historia', none: 'Sin novedades registradas.' },
  sources: {
    title: 'Fuentes',
    lead: 'De dónde sale lo que dice esta ficha.',
    none: 'Esta ficha se escribió aquí; ningún documento externo la respalda todavía.',
    demo: 'Ficha ficticia de la demostración: ninguno de sus datos es real.',
  },
  signedBy: 'Firma {{person}}',
  happenedOn: 'Ocurrió el {{date}}',
  reportError: 'Reportar un error',
  answer: 'Respuesta',
  moreParties_one: 'y {{count}} más',
  moreParties_other: 'y {{count}} más',
  neighbourhood_one: 'Su único vínculo directo',
  neighbourhood_other: 'Sus {{count}} vecinos directos',
  neighboursMore_one: 'y {{count}} más',
  neighboursMore_other: 'y {{count}} más',
}
