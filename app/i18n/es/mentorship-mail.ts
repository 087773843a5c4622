/** The mails about mentorships. What one of the two wrote to the other goes with them: only they read it. */
export const mentorshipMail = {
  mentorshipRequested: {
    subject: '{{who}} le pide mentoría en {{dimension}} a {{party}}',
    text: '{{who}} pide a {{party}} que lo acompañe en {{dimension}}. Lo que quiere lograr:\n\n{{reason}}\n\nHay 15 días para responder, hasta el {{date}}. Acepte, pregunte, ponga la solicitud en espera si no tiene cupo, o decline con un motivo aquí:\n\n{{link}}',
  },
  mentorshipReminder: {
    subject: 'La solicitud de {{mentee}} sigue sin respuesta',
    text: '{{mentee}} pidió mentoría en {{dimension}} a {{party}}. Lleva {{days}} días esperando respuesta y vence el {{date}}.\n\nRespóndala aquí:\n\n{{link}}',
  },
  mentorshipAccepted: {
    subject: '{{who}} aceptó ser su mentor en {{dimension}}',
    text: '{{who}} aceptó acompañar a {{party}} en {{dimension}}.\n\nLo que sigue: escribir el acuerdo, con sus metas, y firmarlo. La mentoría comienza cuando los dos clústeres lo firman:\n\n{{link}}',
  },
  mentorshipDeclined: {
    subject: '{{who}} no puede acompañar a {{party}} por ahora',
    text: '{{who}} no aceptó la solicitud de mentoría en {{dimension}}.\n\nMotivo:\n\n{{reason}}\n\nPuede pedirla a otro mentor desde aquí:\n\n{{link}}',
  },
  mentorshipDeclinedSuggesting: {
    subject: '{{who}} no puede acompañar a {{party}} y sugiere otro mentor',
    text: '{{who}} no aceptó la solicitud de mentoría en {{dimension}} y sugiere pedirla a {{suggested}}.\n\nMotivo:\n\n{{reason}}\n\nPuede pedirla desde aquí:\n\n{{link}}',
  },
  mentorshipWaitlisted: {
    subject: '{{who}} puso su solicitud en espera de cupo',
    text: '{{who}} tiene todos sus cupos ocupados y puso en espera la solicitud de {{party}} en {{dimension}}. La espera no vence: cuando se abra un cupo, {{who}} tendrá 15 días para responder.\n\nPuede esperar o retirarla aquí:\n\n{{link}}',
  },
  mentorshipRecalled: {
    subject: 'Se abrió un cupo para su mentoría con {{mentor}}',
    text: '{{mentor}} tiene de nuevo un cupo, y la solicitud de {{party}} en {{dimension}} salió de la espera. {{mentor}} puede responderla hasta el {{date}}:\n\n{{link}}',
  },
  mentorshipRecalledMentor: {
    subject: 'Tiene un cupo libre y {{mentee}} lo está esperando',
    text: '{{party}} tiene un cupo libre. {{mentee}} es el siguiente en espera: pidió mentoría en {{dimension}}.\n\nPuede responderle hasta el {{date}}:\n\n{{link}}',
  },
  mentorshipWithdrawn: {
    subject: '{{who}} retiró su solicitud de mentoría',
    text: '{{who}} retiró la solicitud de mentoría en {{dimension}} que había hecho a {{party}}.\n\n{{link}}',
  },
  mentorshipWithdrawnReason: {
    subject: '{{who}} retiró su solicitud de mentoría',
    text: '{{who}} retiró la solicitud de mentoría en {{dimension}} que había hecho a {{party}}.\n\nMotivo:\n\n{{reason}}\n\n{{link}}',
  },
  mentorshipExpired: {
    subject: 'Venció sin respuesta su solicitud a {{mentor}}',
    text: '{{mentor}} no respondió en 15 días la solicitud de mentoría en {{dimension}} de {{party}}. La solicitud venció.\n\nVéala aquí:\n\n{{link}}',
  },
  mentorshipExpiredOthers: {
    subject: 'Venció sin respuesta su solicitud a {{mentor}}',
    text: '{{mentor}} no respondió en 15 días la solicitud de mentoría en {{dimension}} de {{party}}. La solicitud venció.\n\nLos siguientes clústeres que pueden acompañarlo y tienen cupo:\n\n{{others}}\n\nPídasela a uno de ellos desde aquí:\n\n{{link}}',
  },
  mentorshipQuestion: {
    subject: '{{who}} escribió sobre la mentoría en {{dimension}}',
    text: '{{who}} escribió a {{party}} sobre la mentoría en {{dimension}}:\n\n{{reason}}\n\nResponda aquí:\n\n{{link}}',
  },
}
