/** What a cluster is told about the bottleneck it reported. */
export const bottleneckMail = {
  bottleneckAccepted: {
    subject: 'Su reporte entró al registro: {{code}}',
    text: 'La coordinación nacional aceptó el cuello de botella que {{party}} reportó, «{{title}}». Desde ahora es público, con el código {{code}}.\n\nMotivo:\n\n{{reason}}\n\n{{link}}',
  },
  bottleneckDismissed: {
    subject: 'La coordinación no incorporó su reporte',
    text: 'La coordinación nacional revisó el cuello de botella que {{party}} reportó, «{{title}}», y no lo incorporó al registro.\n\nMotivo:\n\n{{reason}}\n{{same}}\nSu clúster puede seguir leyéndolo aquí:\n\n{{link}}',
  },
}
