import type { bottleneckMail as source } from '../es/bottleneck-mail.ts'

export const bottleneckMail = {
  bottleneckAccepted: {
    subject: 'Your report is in the register: {{code}}',
    text: 'The national coordination accepted the bottleneck that {{party}} reported, “{{title}}”. It is public from now on, with the code {{code}}.\n\nReason:\n\n{{reason}}\n\n{{link}}',
  },
  bottleneckDismissed: {
    subject: 'The coordination did not take your report in',
    text: 'The national coordination reviewed the bottleneck that {{party}} reported, “{{title}}”, and did not take it into the register.\n\nReason:\n\n{{reason}}\n{{same}}\nYour cluster can still read it here:\n\n{{link}}',
  },
} satisfies typeof source
