/** Reporting an error, suggesting a correction, and writing to a cluster. */
export const errorReports = {
  title: 'Reportar un error o sugerir una corrección',
  lead: 'Sobre {{record}}. Lo lee la coordinación, que corrige el registro o le responde.',
  kind: 'Qué quiere decir',
  kinds: { error: 'Hay un error', correction: 'Sugiero una corrección' },
  message: 'Cuéntenos',
  messageHelp:
    'Qué dice hoy, qué debería decir y, si la conoce, la fuente. No escriba datos personales de otras personas.',
  email: 'Su correo',
  emailHelp: 'Solo si quiere que le respondan. No se publica.',
  submit: 'Enviar el reporte',
  sent: 'Reporte enviado. La coordinación lo revisará.',
  contact: {
    title: 'Escribir a {{cluster}}',
    lead: 'Su mensaje llega por correo a quienes gestionan el clúster. Le responden a la dirección que usted escriba; la de ellos no se muestra.',
    toAddress:
      'Su mensaje llega a la dirección de contacto del clúster, que no se muestra. Le responden a la que usted escriba.',
    nobody:
      'Nadie gestiona todavía este clúster aquí. Su mensaje llega a la coordinación nacional, que puede ponerlo en contacto.',
    name: 'Su nombre',
    email: 'Su correo',
    message: 'Mensaje',
    submit: 'Enviar el mensaje',
    privacy: 'Usamos su nombre y su correo solo para entregar este mensaje, como explica el',
    privacyLink: 'aviso de datos personales',
    sent: 'Mensaje enviado. Le responderán a {{email}}.',
    back: 'Volver a {{cluster}}',
  },
}
