/** What a page that could not be shown says: of all errors, those that the browser itself says. */
export const pageErrors = {
  title: {
    e400: 'El formulario no llegó bien',
    e403: 'No tiene permiso para esto',
    e404: 'Esta página no existe',
    e405: 'Aquí no se envía nada',
    e409: 'El registro cambió',
    e413: 'El envío es demasiado grande',
    e429: 'Demasiados intentos',
    e500: 'Algo falló de nuestro lado',
  },
  notFound: 'No encontramos lo que busca. Puede que la dirección tenga un error o que el registro ya no sea público.',
  forbidden: 'Su cuenta no puede hacer esto.',
  method: 'Esta dirección no recibe formularios: no se guardó nada.',
  tooLarge: 'Cada archivo puede pesar hasta 10 MB. Envíe uno más liviano o un enlace.',
  internal: 'No pudimos responder. Lo que escribió no se guardó: vuelva atrás e intente de nuevo en un minuto.',
  code: 'Código para pedir ayuda: {{id}}',
  home: 'Ir al inicio',
  search: 'Buscar en la red',
  access: 'Pedir acceso',
}
