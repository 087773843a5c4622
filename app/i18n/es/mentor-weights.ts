/** The table of weights of the mentors' ranking, as the methodology shows it. */
export const mentorWeights = {
  caption: 'Cómo se suman los puntos de un mentor',
  part: 'Qué se mira',
  least: 'Cuándo no da puntos',
  most: 'Cuándo los da todos',
  points: 'Puntos',
  total: 'Total',
  leastOf: {
    maturityGap: 'Los dos están en el mismo nivel. Sin lectura suya, da la mitad',
    sectorOrChainLink: 'Otro macrosector y ningún eslabón igual ni vecino',
    sharedBottlenecks: 'Ningún cuello en común',
    networkDistance: 'A más de {{farthest}} vínculos, o sin camino',
    region: 'No es la que usted prefiere, o no se conoce',
    mentorLoad: 'Está lleno: sale de la lista',
    answerTime: 'Deja pasar los {{days}} días. Con menos de {{answers}} respuestas, da la mitad',
  },
  mostOf: {
    maturityGap: 'Usted está en básico y el mentor cuenta como avanzado',
    sectorOrChainLink: 'Mismo sector y un eslabón igual. Un sector o eslabón vecino da la mitad',
    sharedBottlenecks: '{{bottlenecks}} cuellos o más en común',
    networkDistance: 'Ya están vinculados. Cada vínculo más de camino quita una cuarta parte',
    region: 'Es la que usted prefiere, o no le importa',
    mentorLoad: 'Todos sus cupos están libres',
    answerTime: 'Suele responder el mismo día',
  },
}
