/** The news of the network. Their sentences are in `events`. */
export const activity = {
  title: 'Actividad',
  lead: 'Lo que ha pasado en la red, lo más reciente primero. Es público; los nombres de las personas no.',
  feed: 'Recibirla en un lector de noticias (Atom)',
  filter: 'Filtrar la actividad',
  count_one: '{{count}} novedad',
  count_other: '{{count}} novedades',
  none: 'Todavía no ha pasado nada de este tipo.',
}
