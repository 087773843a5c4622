/** The mails about projects. What a party wrote to the others goes with them: they may read it. */
export const projectMail = {
  projectRecorded: {
    subject: '{{who}} registró un proyecto con {{party}}',
    text: '{{who}} registró el proyecto «{{title}}» y pide la respuesta de {{party}}.\n\nDesde hoy es público como «declarado por una parte». Cuando todas las partes lo confirmen, contará como confirmado. Si {{party}} no hace parte, puede decirlo ahí mismo.\n\nLéalo y responda aquí:\n\n{{link}}',
  },
  projectEdited: {
    subject: '{{who}} cambió el proyecto «{{title}}»',
    text: '{{who}} cambió lo acordado en el proyecto «{{title}}». {{party}} debe confirmarlo de nuevo.\n\nVea qué cambió y responda aquí:\n\n{{link}}',
  },
  projectConfirmed: {
    subject: '{{who}} confirmó el proyecto «{{title}}»',
    text: '{{who}} confirmó su parte en el proyecto «{{title}}».\n\n{{link}}',
  },
  projectDeclined: {
    subject: '{{who}} no hace parte del proyecto «{{title}}»',
    text: '{{who}} dijo que no hace parte del proyecto «{{title}}» y ya no aparece en él.\n\nMotivo, que solo ven las partes y la coordinación:\n\n{{reason}}\n\n{{link}}',
  },
  projectDisputed: {
    subject: '{{who}} puso en disputa el proyecto «{{title}}»',
    text: '{{who}} no está de acuerdo con lo que dice el proyecto «{{title}}». Se muestra en disputa hasta que {{who}} lo confirme.\n\nMotivo, que solo ven las partes y la coordinación:\n\n{{reason}}\n\n{{link}}',
  },
  projectStarted: {
    subject: 'El proyecto «{{title}}» está en marcha',
    text: '{{who}} puso en marcha el proyecto «{{title}}».\n\n{{link}}',
  },
  projectSuspended: {
    subject: '{{who}} suspendió el proyecto «{{title}}»',
    text: '{{who}} suspendió el proyecto «{{title}}».\n\nMotivo, que solo ven las partes y la coordinación:\n\n{{reason}}\n\n{{link}}',
  },
  projectResumed: {
    subject: '{{who}} reanudó el proyecto «{{title}}»',
    text: '{{who}} reanudó el proyecto «{{title}}».\n\n{{link}}',
  },
  projectCompleted: {
    subject: '{{who}} dio por terminado el proyecto «{{title}}»',
    text: '{{who}} dio por terminado el proyecto «{{title}}».\n\nInforme de cierre:\n\n{{reason}}\n\n{{link}}',
  },
  projectCancelled: {
    subject: '{{who}} canceló el proyecto «{{title}}»',
    text: '{{who}} canceló el proyecto «{{title}}».\n\nMotivo, que solo ven las partes y la coordinación:\n\n{{reason}}\n\n{{link}}',
  },
  milestoneOverdue: {
    subject: 'Venció un hito de «{{title}}»',
    text: 'El hito «{{milestone}}» del proyecto «{{title}}», a cargo de {{owner}}, venció el {{date}} sin cumplirse.\n\nMárquelo como cumplido, cambie su fecha o retírelo con un motivo:\n\n{{link}}',
  },
}
