/** The questionnaire of a self-assessment: three statements for each dimension, and its page. */
export const maturityQuestions = {
  title: 'Autoevaluar la madurez',
  lead: 'Tres afirmaciones por dimensión. Responda las tres, o deje la dimensión sin responder: solo se guarda lo que quede completo.',
  only: 'Solo {{dimension}}.',
  whole: 'Ver las diez dimensiones',
  general: 'El clúster en general',
  answers: { no: 'No', partly: 'En parte', yes: 'Sí' },
  show: 'Mostrar el resultado a todos',
  showHelp: 'Sin marcar, lo ven solo su gente y la coordinación. Puede cambiarlo después, lectura por lectura.',
  submit: 'Guardar la autoevaluación',
  when1: 'Al guardar',
  next1: 'Cada dimensión queda en un nivel por una regla pública, con la fecha de hoy y como declarada por su clúster.',
  when2: 'Enseguida',
  next2: 'La ve al lado de la lectura anterior, si la hay.',
  when3: 'Para ser mentor',
  next3: 'Una autoevaluación sola no basta: la respalda una medición de la Red o la acepta la coordinación.',
  rule: 'Cómo se llega al nivel',
  statements: {
    general: {
      start: 'Los actores confían entre sí, la gobernanza está formalizada y hay una hoja de ruta común.',
      consolidation:
        'La gestión es estable, el plan de acción está en ejecución y ya hay resultados en cooperación, innovación o acceso a mercados.',
      expansion:
        'La gobernanza es robusta, la financiación está diversificada y hay proyectos de alto impacto que crecen dentro y fuera del país.',
    },
    actores: {
      start: 'Empresas, entidad gestora, academia, gremios y gobierno local participan, cada uno con un papel claro.',
      consolidation:
        'Una masa crítica de empresas está comprometida: aporta conocimiento o recursos y asume resultados.',
      expansion: 'Las empresas deciden la estrategia, también las micro y pequeñas.',
    },
    enfoque: {
      start: 'El clúster acordó un negocio o segmento estratégico común, más preciso que su sector.',
      consolidation: 'Tiene identificados los eslabones de su cadena y las brechas entre ellos.',
      expansion: 'Producción, transformación, distribución y apoyo están representados y activos.',
    },
    estrategia: {
      start: 'Hay una apuesta estratégica acordada, con un plan de acción documentado.',
      consolidation: 'El plan está actualizado y se ejecuta con responsables, recursos y metas.',
      expansion: 'Se ha ejecutado más del 60 % del plan y más del 60 % de la estrategia.',
    },
    gobernanza: {
      start: 'Hay un modelo de gobernanza definido, con reglas claras sobre quién participa y cómo se decide.',
      consolidation: 'Asamblea, comité y mesas de trabajo se reúnen, y una persona gestora los articula.',
      expansion: 'El modelo se revisó en los últimos dos años y el liderazgo es estable y compartido.',
    },
    colaboracion: {
      start: 'Los miembros trabajan juntos: comparten prácticas, contactos o proyectos.',
      consolidation: 'Hay alianzas con universidades, entidades de fomento o fuentes de financiación.',
      expansion:
        'La cooperación ya no depende de quien gestiona, y hay acuerdos con otros clústeres o con aliados de fuera del país.',
    },
    actividades: {
      start: 'Las actividades salen de la hoja de ruta y se traducen en proyectos o eventos concretos.',
      consolidation: 'Se realizan con regularidad, y más del 40 % de los actores participa.',
      expansion:
        'Más del 60 % de los actores participa con frecuencia, y la agenda une lo comercial con lo social o ambiental.',
    },
    financiacion: {
      start: 'Hay recursos para operar y para las actividades de los próximos meses.',
      consolidation: 'Los recursos vienen de varias fuentes: públicas, privadas, de las empresas o de cooperación.',
      expansion: 'Hay ingresos propios por servicios, y los recursos aseguran más de 24 meses.',
    },
    resultados_empresariales: {
      start: 'Las empresas han mejorado por participar: productividad, ventas, mercados o redes.',
      consolidation: 'Esos cambios se miden con indicadores.',
      expansion: 'Los indicadores muestran crecimiento: más ventas, mercados nuevos o productos nuevos.',
    },
    resultados_territoriales: {
      start: 'El clúster ha fortalecido su territorio: capacidades locales, oferta productiva o identidad regional.',
      consolidation: 'Su efecto en el territorio se sigue con datos, no solo con percepciones.',
      expansion: 'Los datos muestran un efecto positivo: empleo, inversión o empresas nuevas.',
    },
    proyeccion: {
      start: 'Los obstáculos que frenan al clúster están identificados.',
      consolidation: 'Hay una visión de los próximos años y trabajo en marcha para alcanzarla.',
      expansion: 'Hay un plan formal para crecer, con tecnología, oferta más sofisticada y sostenibilidad financiera.',
    },
  },
  method: {
    scales: 'Escalas de la madurez',
    scale: 'Escala',
    levels: 'Niveles, del primero al último',
    dimensions: 'Qué lee',
    source: 'Fuente',
    tenDimensions_one: 'El nivel general y {{count}} dimensión',
    tenDimensions_other: 'El nivel general y {{count}} dimensiones',
    rule: 'De las respuestas al nivel',
    level: 'Nivel',
    start: 'Primera afirmación',
    consolidation: 'Segunda',
    expansion: 'Tercera',
    atLeast: '{{answer}}, o más',
    any: 'Cualquiera',
    questions: 'Las afirmaciones y de dónde salen',
    dimension: 'Dimensión',
  },
}
