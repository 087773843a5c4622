/** The mails about alliances. What a party wrote to the others goes with them: they may read it. */
export const allianceMail = {
  allianceProposed: {
    subject: '{{who}} propone una alianza a {{party}}',
    text: '{{who}} registró la alianza «{{title}}» y pide la respuesta de {{party}}.\n\nDesde hoy es pública como «declarada por una parte». Cuando {{party}} la confirme, contará como confirmada. Si no es cierta, puede decirlo ahí mismo.\n\nLéala y responda aquí:\n\n{{link}}',
  },
  allianceEdited: {
    subject: '{{who}} cambió la alianza «{{title}}»',
    text: '{{who}} cambió lo acordado en la alianza «{{title}}». {{party}} debe confirmarla de nuevo.\n\nVea qué cambió y responda aquí:\n\n{{link}}',
  },
  allianceConfirmed: {
    subject: '{{who}} confirmó la alianza «{{title}}»',
    text: '{{who}} confirmó la alianza «{{title}}».\n\n{{link}}',
  },
  allianceDeclined: {
    subject: '{{who}} no aceptó la alianza «{{title}}»',
    text: '{{who}} no aceptó la alianza «{{title}}». Ya no es pública: la ven las partes y la coordinación.\n\nMotivo:\n\n{{reason}}\n\n{{link}}',
  },
  allianceWithdrawn: {
    subject: '{{who}} retiró la alianza «{{title}}»',
    text: '{{who}} retiró la alianza «{{title}}». Ya no es pública y {{party}} no tiene que responder.\n\n{{link}}',
  },
  allianceDisputed: {
    subject: '{{who}} puso en disputa la alianza «{{title}}»',
    text: '{{who}} no está de acuerdo con lo que dice la alianza «{{title}}». Se muestra en disputa hasta que las partes la corrijan y {{who}} la confirme, o hasta que termine.\n\nMotivo, que solo ven las partes y la coordinación:\n\n{{reason}}\n\n{{link}}',
  },
  allianceEnded: {
    subject: '{{who}} dio por terminada la alianza «{{title}}»',
    text: '{{who}} dio por terminada la alianza «{{title}}».\n\nQué quedó de ella:\n\n{{reason}}\n\n{{link}}',
  },
}
