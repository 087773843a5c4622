import type { allianceMail as es } from '../es/alliance-mail.ts'

export const allianceMail = {
  allianceProposed: {
    subject: '{{who}} proposes an alliance to {{party}}',
    text: '{{who}} recorded the alliance «{{title}}» and asks {{party}} for its answer.\n\nFrom today it is public as «declared by one party». Once {{party}} confirms it, it will count as confirmed. If it is not true, you can say so there.\n\nRead it and answer here:\n\n{{link}}',
  },
  allianceEdited: {
    subject: '{{who}} changed the alliance «{{title}}»',
    text: '{{who}} changed what was agreed in the alliance «{{title}}». {{party}} has to confirm it again.\n\nSee what changed and answer here:\n\n{{link}}',
  },
  allianceConfirmed: {
    subject: '{{who}} confirmed the alliance «{{title}}»',
    text: '{{who}} confirmed the alliance «{{title}}».\n\n{{link}}',
  },
  allianceDeclined: {
    subject: '{{who}} did not accept the alliance «{{title}}»',
    text: '{{who}} did not accept the alliance «{{title}}». It is no longer public: its parties and the coordination see it.\n\nReason:\n\n{{reason}}\n\n{{link}}',
  },
  allianceWithdrawn: {
    subject: '{{who}} withdrew the alliance «{{title}}»',
    text: '{{who}} withdrew the alliance «{{title}}». It is no longer public and {{party}} does not have to answer.\n\n{{link}}',
  },
  allianceDisputed: {
    subject: '{{who}} disputes the alliance «{{title}}»',
    text: '{{who}} does not agree with what the alliance «{{title}}» says. It is shown as disputed until the parties correct it and {{who}} confirms it, or until it ends.\n\nReason, which only the parties and the coordination see:\n\n{{reason}}\n\n{{link}}',
  },
  allianceEnded: {
    subject: '{{who}} ended the alliance «{{title}}»',
    text: '{{who}} ended the alliance «{{title}}».\n\nWhat came of it:\n\n{{reason}}\n\n{{link}}',
  },
} satisfies typeof es
