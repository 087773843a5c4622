import { pageErrors } from './page-errors.ts'

/** What goes wrong: but for those of whole pages, the server says it. */
export const errors = {
  ...pageErrors,
  badForm: 'El formulario llegó incompleto. Ábralo de nuevo y envíelo otra vez.',
  otherSite: 'El formulario llegó desde otro sitio y no se recibió. Ábralo de nuevo aquí y envíelo otra vez.',
  address: 'No se entiende la dirección que se pidió. Revise que esté completa.',
  changed: 'Otra persona cambió este registro mientras usted lo tenía abierto. Revise lo nuevo y vuelva a enviar.',
  retryLater: 'Espere {{minutes}} minutos e intente de nuevo.',
  tooManyQuestions_one:
    'Su entidad ya escribió {{most}} mensajes aquí en un día, y cada uno llega por correo. Espere {{count}} hora y siga.',
  tooManyQuestions_other:
    'Su entidad ya escribió {{most}} mensajes aquí en un día, y cada uno llega por correo. Espere {{count}} horas y siga.',
  required: 'Este dato hace falta',
  tooLong: 'El texto es demasiado largo',
  invalidUrl: 'Escriba una dirección completa, como https://entidad.org/documento',
  invalidDate: 'Escriba una fecha que exista, como 2027-03-15',
  invalidChoice: 'Elija una de las opciones',
  invalidEmail: 'Escriba un correo con el formato nombre@entidad.org',
}
