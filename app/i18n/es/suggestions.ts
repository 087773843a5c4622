/** The states that the chain suggests for a bottleneck. */
export const suggestions = {
  title: 'Estado sugerido',
  project_started: 'El proyecto {{name}} está en marcha. La cadena sugiere pasar este cuello a «{{status}}».',
  target_reached: '«{{name}}» alcanzó su meta. La cadena sugiere pasar este cuello a «{{status}}».',
  reason: 'Motivo',
  accept: 'Pasar a «{{status}}»',
  dismiss: 'Descartar la sugerencia',
  'reason-project_started': 'El proyecto {{name}} empezó.',
  'reason-target_reached': 'El resultado «{{name}}» alcanzó su meta.',
  listTitle: 'Estados que sugiere la cadena',
  listLead: 'Un proyecto que empieza, o una meta que se alcanza, sugiere un estado. Decide la coordinación.',
  none: 'La cadena no sugiere ningún cambio.',
  review: 'Revisar',
  gone: 'Esta sugerencia ya no está vigente',
  dismissed: 'La sugerencia se descartó.',
  accepted: 'El estado del cuello cambió.',
}
