export const inbox = {
  title: 'Pendientes',
  meta: 'Lo que espera una respuesta suya.',
  lead_zero: 'No hay nada que espere su respuesta.',
  lead_one: 'Hay {{count}} cosa que espera una respuesta de {{party}}.',
  lead_other: 'Hay {{count}} cosas que esperan una respuesta de {{party}}.',
  coordinationParty: 'la coordinación',
  none: 'Está al día',
  noneHelp: 'Le avisaremos cuando algo espere su respuesta.',
  noneAction: 'Ver las alianzas de la red',
  editorNote: 'Responde quien gestiona {{party}}. Usted puede ver qué falta y preparar la evidencia.',
  groups: {
    late: 'Ya venció',
    soon: 'Vence en los próximos siete días',
    later: 'Vence más adelante',
    undated: 'Sin fecha límite',
  },
}
