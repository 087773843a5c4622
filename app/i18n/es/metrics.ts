/** What each metric of the network is called, what it says, between what values, and when not to trust it. */
export const metrics = {
  degree: {
    label: 'Contactos directos (grado)',
    meaning: 'Con cuántos clústeres y organizaciones tiene al menos un vínculo.',
    range: 'Número entero desde 0. El máximo es el resto de la red.',
    caution:
      'Cuenta lo registrado: quien registra más parece más conectado. Un registro con muchas partes le da muchos contactos a quien lo lidera.',
  },
  weightedDegree: {
    label: 'Vínculos según quién los respalda',
    meaning:
      'Suma todos sus vínculos. Uno documentado o confirmado vale 1; uno declarado por una sola parte vale 0,5; uno ilustrativo vale 0.',
    range: 'Desde 0, sin máximo.',
    caution:
      'Mide cuánto se ha registrado y quién lo respalda, no qué tan fuerte es la relación. Dos registros con la misma contraparte suman dos veces.',
  },
  betweenness: {
    label: 'Intermediación',
    meaning:
      'De todos los caminos más cortos entre los demás, qué parte pasa por aquí. Un valor alto señala a quien comunica grupos que sin él quedarían lejos.',
    range: 'De 0 a 100 %.',
    caution:
      'Un solo vínculo sin registrar puede cambiarla mucho. Supone que todo viaja por el camino más corto. En redes muy grandes es una estimación: mire su margen de error.',
  },
  harmonic: {
    label: 'Cercanía (armónica)',
    meaning:
      'Qué tan cerca está de todos los demás: el promedio de 1 dividido por los pasos que hay hasta cada uno. Quien está fuera de su alcance cuenta como 0.',
    range: 'De 0 (nadie a su alcance) a 1 (vínculo directo con todos).',
    caution:
      'En una red partida depende sobre todo del tamaño de la parte en que se está. Entre fechas con distinto número de participantes compare el orden, no el valor.',
  },
  eigenvector: {
    label: 'Influencia (vector propio)',
    meaning: 'Sube cuando los vínculos son con quienes también tienen un valor alto. El más alto de la red es 1.',
    range: 'De 0 a 1.',
    caution:
      'Describe sobre todo la parte más unida de la red; fuera de ella los valores quedan en 0 o casi. Entre dos fechas compare el orden, no el valor.',
  },
  pageRank: {
    label: 'PageRank',
    meaning:
      'Si alguien recorriera la red al azar, de vínculo en vínculo, y a veces saltara a cualquier punto, qué parte del tiempo estaría aquí.',
    range: 'De 0 a 100 %. Los valores de toda la red suman 100 %.',
    caution:
      'Se parece mucho al número de contactos. Baja cuando la red crece, aunque nada cambie cerca: compare el orden, no el valor.',
  },
  kCore: {
    label: 'Núcleo',
    meaning:
      'El grupo más compacto al que pertenece. En el núcleo 3, cada uno tiene al menos 3 contactos dentro de ese mismo núcleo.',
    range: 'Número entero desde 0 (sin vínculos).',
    caution:
      'Dice a qué grupo pertenece, no qué tan importante es cada uno en él. Un registro de liderazgo conjunto une a todas sus partes y puede formar un núcleo por sí solo.',
  },
  clustering: {
    label: 'Agrupamiento',
    meaning: 'De todas las parejas que forman sus contactos, qué parte está también vinculada entre sí.',
    range: 'De 0 a 100 %.',
    caution:
      'No existe con menos de dos contactos, y con dos o tres un solo vínculo lo lleva de un extremo al otro. Los registros con muchas partes se dibujan desde quien lidera, no entre todas: el valor puede quedar por debajo de lo que ocurre.',
  },
  constraint: {
    label: 'Restricción de Burt',
    meaning:
      'Cuánto dependen unos de otros sus contactos. Bajo: está entre grupos que no se conocen y puede unirlos. Alto: sus contactos ya se conocen, o tiene muy pocos.',
    range: 'De 0 a 1,125. Con un solo contacto vale 1.',
    caution:
      'No existe sin vínculos. Con uno o dos contactos es alta por fuerza. Un hueco en el mapa puede ser un vínculo sin registrar.',
  },
  articulation: {
    label: 'Puntos de quiebre',
    meaning: 'Cuántos quedarían separados de la parte más grande de su grupo si saliera de la red.',
    range: 'Número entero desde 0 (nadie quedaría separado).',
    caution:
      'Solo conoce los vínculos registrados: puede haber otra forma de llegar. No dice que sea probable que alguien salga.',
  },
  bridges: {
    label: 'Vínculos puente',
    meaning:
      'Los vínculos que son el único camino entre dos partes de la red, y cuántos quedarían del lado pequeño sin ellos. Varios registros entre los mismos dos cuentan como uno.',
    range: 'Número entero desde 1.',
    caution:
      'La mayoría suele ser el único vínculo de alguien: mire primero los que separan a más de uno. Un vínculo sin registrar basta para que otro deje de ser puente.',
  },
  components: {
    label: 'Partes separadas',
    meaning:
      'Los pedazos de la red entre los que no hay ningún camino. Quien no tiene vínculos es una parte por sí solo.',
    range: 'Desde 1 (todos conectados).',
    caution:
      'Un solo vínculo une dos partes. Cuente aparte a quienes no tienen ninguno: puede que falte el registro y no la relación.',
  },
  communities: {
    label: 'Comunidades',
    meaning:
      'Grupos que tienen entre sí más vínculos que los que habría por azar (método de Leiden). La modularidad dice qué tan marcada está la división; junto a cada grupo, qué parte de sus vínculos queda adentro.',
    range: 'Modularidad de −0,5 a 1. Cerca de 0, la división no dice nada.',
    caution:
      'Siempre aparece alguna división, también en una red hecha al azar. Hay otras casi igual de buenas: quien está en el borde puede cambiar de grupo. Los grupos pequeños pueden quedar dentro de uno grande.',
  },
  eiIndex: {
    label: 'Apertura de cada región (índice E-I)',
    meaning:
      'Los vínculos con otras regiones menos los que quedan dentro de la región, divididos por la suma de ambos. Positivo: mira más hacia afuera; negativo: más hacia adentro.',
    range: 'De −1 (todo adentro) a 1 (todo afuera).',
    caution:
      'En una región con pocos participantes casi todo queda afuera, sin que por eso sea más abierta. No cuenta los vínculos con quien no tiene territorio. Quien está en varias regiones cuenta en la primera.',
  },
  density: {
    label: 'Densidad',
    meaning: 'De todas las parejas que podrían estar vinculadas, qué parte lo está.',
    range: 'De 0 a 100 %.',
    caution:
      'Baja por sí sola cuando la red crece, porque nadie se vincula con todos. No compare con ella redes de distinto tamaño.',
  },
  regionAssortativity: {
    label: 'Afinidad por región',
    meaning:
      'Si los vínculos unen a los de la misma región más de lo que ocurriría por azar. 1: solo dentro de cada región; 0: como por azar; negativo: más entre regiones distintas.',
    range: 'De −1 a 1.',
    caution:
      'No cuenta a quien no tiene territorio. Quien está en varias regiones cuenta en la primera. Con pocos vínculos, uno solo la cambia mucho.',
  },
  macroSectorAssortativity: {
    label: 'Afinidad por macrosector',
    meaning:
      'Si los vínculos unen a clústeres del mismo macrosector más de lo que ocurriría por azar. 1: solo dentro de cada macrosector; 0: como por azar; negativo: más entre distintos.',
    range: 'De −1 a 1.',
    caution:
      'Solo cuenta vínculos entre clústeres, porque las organizaciones no tienen macrosector. Con pocos vínculos, uno solo la cambia mucho.',
  },
}
