/** The mails about a mentorship under way. Never where a session takes place, who came nor what was said. */
export const mentorshipWorkMail = {
  mentorshipAgreementWritten: {
    subject: '{{who}} escribió el acuerdo de la mentoría en {{dimension}}',
    text: '{{who}} escribió y firmó el acuerdo de la mentoría en {{dimension}}. Falta la firma de {{party}}.\n\nLéalo y fírmelo, o cámbielo, aquí:\n\n{{link}}',
  },
  mentorshipStarted: {
    subject: 'Comenzó la mentoría en {{dimension}} con {{who}}',
    text: '{{who}} firmó el acuerdo y la mentoría en {{dimension}} comenzó.\n\nLo que sigue: programar la primera sesión.\n\n{{link}}',
  },
  mentorshipSessionPlanned: {
    subject: 'Sesión de mentoría el {{date}} a las {{time}}',
    text: '{{who}} programó una sesión de la mentoría en {{dimension}} para el {{date}} a las {{time}}, hora de Bogotá.\n\nVea dónde es y llévela a su calendario aquí:\n\n{{link}}',
  },
  mentorshipSessionChanged: {
    subject: 'Cambió la sesión de mentoría: {{date}} a las {{time}}',
    text: '{{who}} cambió una sesión de la mentoría en {{dimension}}. Quedó para el {{date}} a las {{time}}, hora de Bogotá.\n\nVea los datos y llévela de nuevo a su calendario aquí:\n\n{{link}}',
  },
  mentorshipSessionCancelled: {
    subject: 'Se canceló la sesión de mentoría del {{date}}',
    text: '{{who}} canceló la sesión de la mentoría en {{dimension}} que estaba prevista para el {{date}} a las {{time}}.\n\nPuede programar otra aquí:\n\n{{link}}',
  },
  mentorshipPaused: {
    subject: '{{who}} puso en pausa la mentoría en {{dimension}}',
    text: '{{who}} puso en pausa la mentoría en {{dimension}} con {{party}}.\n\nMotivo:\n\n{{reason}}\n\nCualquiera de los dos clústeres puede reanudarla aquí:\n\n{{link}}',
  },
  mentorshipResumed: {
    subject: '{{who}} reanudó la mentoría en {{dimension}}',
    text: '{{who}} reanudó la mentoría en {{dimension}} con {{party}}.\n\n{{link}}',
  },
  mentorshipCompleted: {
    subject: 'Terminó la mentoría en {{dimension}}',
    text: '{{who}} dio por terminada la mentoría en {{dimension}} con {{party}}.\n\nLo que sigue: valorarla y contar lo que aprendieron:\n\n{{link}}',
  },
  mentorshipEndedEarly: {
    subject: '{{who}} terminó antes de lo acordado la mentoría en {{dimension}}',
    text: '{{who}} terminó antes de lo acordado la mentoría en {{dimension}} con {{party}}.\n\nMotivo:\n\n{{reason}}\n\n{{link}}',
  },
  mentorshipLessonWritten: {
    subject: '{{who}} escribió lo que aprendieron en la mentoría',
    text: '{{who}} escribió lo que aprendieron en la mentoría en {{dimension}}. Se publica cuando {{party}} apruebe el mismo texto.\n\nLéalo y apruébelo, o cámbielo, aquí:\n\n{{link}}',
  },
  mentorshipLessonPublished: {
    subject: 'Se publicó lo que aprendieron en la mentoría',
    text: '{{who}} aprobó el texto, y lo que aprendieron en la mentoría en {{dimension}} ya es público.\n\n{{link}}',
  },
}
