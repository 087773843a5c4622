/** The table of weights of the suggested partners, as the methodology shows it. */
export const partnerWeights = {
  caption: 'Cómo se suman los puntos de un aliado sugerido',
  part: 'Qué se mira',
  least: 'Cuándo no da puntos',
  most: 'Cuándo los da todos',
  points: 'Puntos',
  total: 'Total',
  adds: 'Solo suma: no basta para sugerir',
  leastOf: {
    needsOffered: 'Ninguno ofrece un tema que el otro necesita',
    complementaryChainLinks: 'Otro macrosector, o ningún eslabón seguido que le falte al clúster',
    openBottlenecks: 'Ningún cuello en común, o todos en una iniciativa conjunta',
    sameObstacle: 'La misma región, o ningún tipo de obstáculo igual',
    commonAllies: 'Ningún aliado en común',
    structuralHole: 'El mismo grupo de la red, o {{ties}} vínculos o más entre los dos grupos',
    maturityComplement: 'No va adelante en ninguna dimensión con lectura pública de los dos',
  },
  mostOf: {
    needsOffered: 'Ofrece {{topics}} temas que el clúster necesita. Los que recibe valen la mitad',
    complementaryChainLinks: 'El eslabón seguido, en el mismo sector. En un sector vecino da la mitad',
    openBottlenecks: '{{bottlenecks}} cuellos o más en común sin iniciativa conjunta',
    sameObstacle: '{{obstacles}} tipos de obstáculo o más, en regiones distintas',
    commonAllies: 'Los aliados en común pesan {{allies}} o más: cada uno, 1 entre el logaritmo natural de sus vínculos',
    structuralHole: 'Ningún vínculo entre los dos grupos',
    maturityComplement: 'Cada uno va adelante en alguna dimensión. Si solo el otro va adelante, la mitad',
  },
}
