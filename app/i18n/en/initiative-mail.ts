import type { initiativeMail as es } from '../es/initiative-mail.ts'

export const initiativeMail = {
  initiativeInvited: {
    subject: '{{who}} invites {{party}} to the initiative {{title}}',
    text: '{{who}} proposed the joint initiative “{{title}}” and invites {{party}} to join it with a commitment. It is open until {{date}}.\n\nRead it, commit, ask or decline here:\n\n{{link}}',
  },
  initiativeCommitted: {
    subject: '{{who}} joins {{title}}',
    text: '{{who}} committed to the initiative “{{title}}”, led by {{party}}.\n\nSee its commitment and how many are missing for the quorum here:\n\n{{link}}',
  },
  initiativeQuorum: {
    subject: '{{title}} has its quorum',
    text: '{{who}} committed to the initiative “{{title}}” and completed its quorum.\n\n{{party}} can put it to the vote at any time. Otherwise it goes there by itself on its closing date, {{date}}:\n\n{{link}}',
  },
  initiativeCommitmentChanged: {
    subject: '{{who}} changed its commitment to {{title}}',
    text: '{{who}} changed its commitment to the initiative “{{title}}”, led by {{party}}.\n\n{{link}}',
  },
  initiativeCommitmentWithdrawn: {
    subject: '{{who}} withdrew its commitment to {{title}}',
    text: '{{who}} withdrew its commitment to the initiative “{{title}}”, led by {{party}}.\n\n{{link}}',
  },
  initiativeInvitationDeclined: {
    subject: '{{who}} declined the invitation to {{title}}',
    text: '{{who}} declined the invitation to the initiative “{{title}}”.\n\nReason:\n\n{{reason}}\n\n{{link}}',
  },
  initiativeEdited: {
    subject: '{{title}} changed: renew the commitment of {{party}}',
    text: '{{who}} changed the substance of the initiative “{{title}}”. The commitment of {{party}} does not count until it is renewed.\n\nSee what changed and renew, change or withdraw it here, by {{date}} at the latest:\n\n{{link}}',
  },
  initiativeQuestion: {
    subject: '{{who}} wrote in {{title}}',
    text: '{{who}} wrote in the questions of the initiative “{{title}}”:\n\n{{reason}}\n\nThe conversation is here:\n\n{{link}}',
  },
  initiativeDeciding: {
    subject: 'Vote on {{title}}: {{party}} has not voted yet',
    text: 'The initiative “{{title}}” has its quorum and went to the vote. Commitments are firm now.\n\n{{party}} can vote until {{date}}. Who does not vote abstains:\n\n{{link}}',
  },
  initiativeBacked: {
    subject: '{{title}} went to the vote',
    text: 'The initiative “{{title}}”, in which {{party}} takes part, has its quorum and went to the vote. The committed clusters vote until {{date}}:\n\n{{link}}',
  },
  initiativeAgreed: {
    subject: '{{title}} was agreed',
    text: 'The committed clusters agreed on the initiative “{{title}}”, in which {{party}} takes part. It is a shared project now, with the same commitments.\n\nThe record of the decision and the project are here:\n\n{{link}}',
  },
  initiativeNotAgreed: {
    subject: '{{title}} was not agreed',
    text: 'The committed clusters did not agree on the initiative “{{title}}”, in which {{party}} takes part. The commitments lapse.\n\nThe record of the decision is here:\n\n{{link}}',
  },
  initiativeClosed: {
    subject: '{{title}} closed without quorum',
    text: 'The initiative “{{title}}”, in which {{party}} takes part, reached its closing date without quorum. Its leader can open it again:\n\n{{link}}',
  },
  initiativeReopened: {
    subject: '{{title}} is open again: renew the commitment of {{party}}',
    text: '{{who}} opened the initiative “{{title}}” again, until {{date}}. The commitment of {{party}} counts again once it is renewed:\n\n{{link}}',
  },
  initiativeCancelled: {
    subject: '{{who}} cancelled {{title}}',
    text: '{{who}} cancelled the initiative “{{title}}”. {{party}} is released from its commitment.\n\n{{link}}',
  },
} satisfies typeof es
