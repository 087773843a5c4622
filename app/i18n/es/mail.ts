import { allianceMail } from './alliance-mail.ts'
import { bottleneckMail } from './bottleneck-mail.ts'
import { initiativeMail } from './initiative-mail.ts'
import { mentorOfferMail } from './mentor-offer-mail.ts'
import { mentorshipMail } from './mentorship-mail.ts'
import { mentorshipWorkMail } from './mentorship-work-mail.ts'
import { projectMail } from './project-mail.ts'

/** The words of the mails, plain text, out of the catalogue: no page needs them. In braces, what the sender fills in. */
export const mail = {
  foot: 'Interclúster. Este mensaje se envió solo: no lo responda, salvo que diga lo contrario.',
  stop: 'No recibir más correos como este',
  choose: 'Elegir qué correos recibe',
  kinds: {
    ...allianceMail,
    ...bottleneckMail,
    ...initiativeMail,
    ...mentorOfferMail,
    ...mentorshipMail,
    ...mentorshipWorkMail,
    ...projectMail,
    recovery: {
      subject: 'Elija una contraseña nueva',
      text: 'Alguien, quizá usted, pidió una contraseña nueva para su cuenta de Interclúster.\n\nAbra este enlace para elegirla. Sirve una vez y vence en una hora:\n\n{{link}}\n\nSi no fue usted, no haga nada: su contraseña sigue igual.',
    },
    passwordChanged: {
      subject: 'Su contraseña cambió',
      text: 'La contraseña de su cuenta de Interclúster cambió y las demás sesiones se cerraron.\n\nSi no fue usted, pida de inmediato una contraseña nueva en la página de ingreso y avise a la coordinación.',
    },
    emailChange: {
      subject: 'Confirme su correo nuevo',
      text: 'Pidió usar esta dirección para entrar a Interclúster.\n\nAbra este enlace para confirmarla. Sirve una vez y vence en 24 horas:\n\n{{link}}\n\nSi no fue usted, no haga nada.',
    },
    emailChanged: {
      subject: 'El correo de su cuenta cambió',
      text: 'Desde ahora su cuenta de Interclúster usa otra dirección de correo.\n\nSi no fue usted, avise de inmediato a la coordinación.',
    },
    invitation: {
      subject: 'Invitación a Interclúster: {{party}}',
      text: 'Le invitaron a actuar por {{party}} en Interclúster, el espacio de trabajo de Red Clúster Colombia. Papel: {{role}}.\n\nAbra este enlace para aceptar. Sirve una vez y vence en {{days}} días:\n\n{{link}}\n\nSi no esperaba esta invitación, no haga nada.',
    },
    accessRequested: {
      subject: 'Alguien pide acceso a Interclúster',
      text: 'Llegó una solicitud de acceso. Puede verla y responderla aquí:\n\n{{link}}',
    },
    handedBack: {
      subject: '{{party}} quedó sin quien lo gestione',
      text: 'La última persona que gestionaba {{party}} dejó de hacerlo y lo devolvió a la coordinación.\n\nInvite a otra persona aquí:\n\n{{link}}',
    },
    errorReported: {
      subject: 'Llegó un reporte sobre {{record}}',
      text: 'Alguien reportó un error o sugirió una corrección sobre {{record}}.\n\nPuede verlo y atenderlo aquí:\n\n{{link}}',
    },
    errorHandled: {
      subject: 'Atendimos su reporte sobre {{record}}',
      text: 'La coordinación revisó lo que usted reportó sobre {{record}}.\n\nRespuesta:\n\n{{resolution}}\n\n{{link}}',
    },
    contact: {
      subject: 'Mensaje para {{cluster}}',
      text: '{{name}} ({{email}}) escribió a {{cluster}} desde su página en Interclúster:\n\n{{message}}\n\nPara responderle, conteste este mensaje: le llegará a {{email}}. Su dirección, la de usted, no se le ha mostrado.\n\n{{link}}',
    },
    contactCoordination: {
      subject: 'Mensaje para {{cluster}}, que nadie gestiona todavía',
      text: '{{name}} ({{email}}) escribió a {{cluster}} desde su página en Interclúster. Como nadie gestiona ese clúster todavía, el mensaje llega a la coordinación:\n\n{{message}}\n\nPara responderle, conteste este mensaje: le llegará a {{email}}.\n\n{{link}}',
    },
  },
}
