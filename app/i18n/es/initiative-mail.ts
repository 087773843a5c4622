/** The mails about joint initiatives. What a party wrote to the others goes with them: they may read it. */
export const initiativeMail = {
  initiativeInvited: {
    subject: '{{who}} invita a {{party}} a la iniciativa {{title}}',
    text: '{{who}} propuso la iniciativa conjunta «{{title}}» e invita a {{party}} a sumarse con un compromiso. Está abierta hasta el {{date}}.\n\nLéala, comprométase, pregunte o decline aquí:\n\n{{link}}',
  },
  initiativeCommitted: {
    subject: '{{who}} se suma a {{title}}',
    text: '{{who}} se comprometió con la iniciativa «{{title}}», que lidera {{party}}.\n\nVea su compromiso y cuántos faltan para el quórum aquí:\n\n{{link}}',
  },
  initiativeQuorum: {
    subject: '{{title}} tiene quórum',
    text: '{{who}} se comprometió con la iniciativa «{{title}}» y completó su quórum.\n\n{{party}} puede llevarla a votación cuando quiera. Si no lo hace, pasará sola el día del cierre, {{date}}:\n\n{{link}}',
  },
  initiativeCommitmentChanged: {
    subject: '{{who}} cambió su compromiso con {{title}}',
    text: '{{who}} cambió su compromiso con la iniciativa «{{title}}», que lidera {{party}}.\n\n{{link}}',
  },
  initiativeCommitmentWithdrawn: {
    subject: '{{who}} retiró su compromiso con {{title}}',
    text: '{{who}} retiró su compromiso con la iniciativa «{{title}}», que lidera {{party}}.\n\n{{link}}',
  },
  initiativeInvitationDeclined: {
    subject: '{{who}} declinó la invitación a {{title}}',
    text: '{{who}} declinó la invitación a la iniciativa «{{title}}».\n\nMotivo:\n\n{{reason}}\n\n{{link}}',
  },
  initiativeEdited: {
    subject: 'Cambió {{title}}: renueve el compromiso de {{party}}',
    text: '{{who}} cambió de fondo la iniciativa «{{title}}». El compromiso de {{party}} ya no cuenta hasta que lo renueve.\n\nVea qué cambió y renuévelo, cámbielo o retírelo aquí, a más tardar el {{date}}:\n\n{{link}}',
  },
  initiativeQuestion: {
    subject: '{{who}} escribió en {{title}}',
    text: '{{who}} escribió en las preguntas de la iniciativa «{{title}}»:\n\n{{reason}}\n\nLa conversación está aquí:\n\n{{link}}',
  },
  initiativeDeciding: {
    subject: 'Votación de {{title}}: falta el voto de {{party}}',
    text: 'La iniciativa «{{title}}» tiene quórum y pasó a votación. Los compromisos quedaron en firme.\n\n{{party}} puede votar hasta el {{date}}. Quien no vota se abstiene:\n\n{{link}}',
  },
  initiativeBacked: {
    subject: '{{title}} pasó a votación',
    text: 'La iniciativa «{{title}}», en la que participa {{party}}, tiene quórum y pasó a votación. Los clústeres comprometidos votan hasta el {{date}}:\n\n{{link}}',
  },
  initiativeAgreed: {
    subject: '{{title}} fue acordada',
    text: 'Los clústeres comprometidos acordaron la iniciativa «{{title}}», en la que participa {{party}}. Ya es un proyecto compartido, con los mismos compromisos.\n\nEl acta y el proyecto están aquí:\n\n{{link}}',
  },
  initiativeNotAgreed: {
    subject: '{{title}} no fue acordada',
    text: 'Los clústeres comprometidos no acordaron la iniciativa «{{title}}», en la que participa {{party}}. Los compromisos quedan sin efecto.\n\nEl acta está aquí:\n\n{{link}}',
  },
  initiativeClosed: {
    subject: '{{title}} cerró sin quórum',
    text: 'La iniciativa «{{title}}», en la que participa {{party}}, llegó a su fecha de cierre sin quórum. Quien la lidera puede abrirla de nuevo:\n\n{{link}}',
  },
  initiativeReopened: {
    subject: '{{title}} está abierta de nuevo: renueve el compromiso de {{party}}',
    text: '{{who}} abrió de nuevo la iniciativa «{{title}}», hasta el {{date}}. El compromiso de {{party}} cuenta otra vez cuando lo renueve:\n\n{{link}}',
  },
  initiativeCancelled: {
    subject: '{{who}} canceló {{title}}',
    text: '{{who}} canceló la iniciativa «{{title}}». {{party}} queda sin compromiso.\n\n{{link}}',
  },
}
