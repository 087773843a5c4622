import type { errorReports as source } from '../es/error-reports.ts'

export const errorReports = {
  title: 'Report an error or suggest a correction',
  lead: 'About {{record}}. The coordination reads it, and corrects the record or answers you.',
  kind: 'What you want to say',
  kinds: { error: 'There is an error', correction: 'I suggest a correction' },
  message: 'Tell us',
  messageHelp:
    'What it says today, what it should say and, if you know it, the source. Do not write personal data of others.',
  email: 'Your e-mail',
  emailHelp: 'Only if you want an answer. It is not published.',
  submit: 'Send the report',
  sent: 'Report sent. The coordination will look into it.',
  contact: {
    title: 'Write to {{cluster}}',
    lead: 'Your message goes by e-mail to those who manage the cluster. They answer to the address you write; theirs is not shown.',
    toAddress:
      'Your message goes to the contact address of the cluster, which is not shown. They answer to the one you write.',
    nobody:
      'Nobody manages this cluster here yet. Your message goes to the national coordination, which can put you in touch.',
    name: 'Your name',
    email: 'Your e-mail',
    message: 'Message',
    submit: 'Send the message',
    privacy: 'We use your name and e-mail only to deliver this message, as explained in the',
    privacyLink: 'personal-data notice',
    sent: 'Message sent. They will answer to {{email}}.',
    back: 'Back to {{cluster}}',
  },
} satisfies typeof source
