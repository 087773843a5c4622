/** The words of the digests: mails, and their preview. */
export const digest = {
  subject: {
    'at-once': 'Novedades en Interclúster: {{news}}',
    daily: 'Su día en Interclúster: {{news}}',
    weekly: 'Su semana en Interclúster: {{news}}',
  },
  waitingCount_one: '{{count}} cosa espera su respuesta',
  waitingCount_other: '{{count}} cosas esperan su respuesta',
  newsCount_one: '{{count}} novedad',
  newsCount_other: '{{count}} novedades',
  waiting: 'Esperan su respuesta',
  'taking-part': 'Novedades del trabajo de {{parties}}',
  following: 'Novedades de lo que usted sigue',
  others_one: 'y {{count}} novedad más sobre lo mismo',
  others_other: 'y {{count}} novedades más sobre lo mismo',
  more_one: 'y {{count}} más',
  more_other: 'y {{count}} más',
  still_one: 'Además, {{count}} cosa sigue esperando su respuesta',
  still_other: 'Además, {{count}} cosas siguen esperando su respuesta',
  why: {
    'at-once': 'Le llega porque pidió saber de las novedades de inmediato.',
    daily: 'Le llega un resumen al día, solo si algo pasó.',
    weekly: 'Le llega un resumen a la semana, solo si algo pasó.',
  },
}
