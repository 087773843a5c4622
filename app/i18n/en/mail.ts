import type { mail as source } from '../es/mail.ts'
import { allianceMail } from './alliance-mail.ts'
import { bottleneckMail } from './bottleneck-mail.ts'
import { initiativeMail } from './initiative-mail.ts'
import { mentorOfferMail } from './mentor-offer-mail.ts'
import { mentorshipMail } from './mentorship-mail.ts'
import { mentorshipWorkMail } from './mentorship-work-mail.ts'
import { projectMail } from './project-mail.ts'

export const mail = {
  foot: 'Interclúster. This message was sent automatically: do not answer it, unless it says otherwise.',
  stop: 'Stop mails like this one',
  choose: 'Choose which mails you get',
  kinds: {
    ...allianceMail,
    ...bottleneckMail,
    ...initiativeMail,
    ...mentorOfferMail,
    ...mentorshipMail,
    ...mentorshipWorkMail,
    ...projectMail,
    recovery: {
      subject: 'Choose a new password',
      text: 'Somebody, perhaps you, asked for a new password for your Interclúster account.\n\nOpen this link to choose it. It works once and expires in an hour:\n\n{{link}}\n\nIf it was not you, do nothing: your password stays as it is.',
    },
    passwordChanged: {
      subject: 'Your password changed',
      text: 'The password of your Interclúster account changed and the other sessions were ended.\n\nIf it was not you, ask for a new password on the sign-in page at once and tell the coordination.',
    },
    emailChange: {
      subject: 'Confirm your new e-mail',
      text: 'You asked to sign in to Interclúster with this address.\n\nOpen this link to confirm it. It works once and expires in 24 hours:\n\n{{link}}\n\nIf it was not you, do nothing.',
    },
    emailChanged: {
      subject: 'The e-mail of your account changed',
      text: 'From now on your Interclúster account uses another e-mail address.\n\nIf it was not you, tell the coordination at once.',
    },
    invitation: {
      subject: 'Invitation to Interclúster: {{party}}',
      text: 'You have been invited to act for {{party}} on Interclúster, the workspace of Red Clúster Colombia. Role: {{role}}.\n\nOpen this link to accept. It works once and expires in {{days}} days:\n\n{{link}}\n\nIf you did not expect this invitation, do nothing.',
    },
    accessRequested: {
      subject: 'Somebody asks for access to Interclúster',
      text: 'There is a new request for access. You can see and answer it here:\n\n{{link}}',
    },
    handedBack: {
      subject: '{{party}} has no manager any more',
      text: 'The last person who managed {{party}} stopped doing so and handed it back to the coordination.\n\nInvite somebody else here:\n\n{{link}}',
    },
    errorReported: {
      subject: 'There is a report about {{record}}',
      text: 'Somebody reported an error in {{record}}, or suggested a correction.\n\nYou can see it and deal with it here:\n\n{{link}}',
    },
    errorHandled: {
      subject: 'We dealt with your report about {{record}}',
      text: 'The coordination looked into what you reported about {{record}}.\n\nAnswer:\n\n{{resolution}}\n\n{{link}}',
    },
    contact: {
      subject: 'Message for {{cluster}}',
      text: '{{name}} ({{email}}) wrote to {{cluster}} from its page on Interclúster:\n\n{{message}}\n\nTo answer, reply to this message: it goes to {{email}}. Your own address has not been shown to them.\n\n{{link}}',
    },
    contactCoordination: {
      subject: 'Message for {{cluster}}, which nobody manages yet',
      text: '{{name}} ({{email}}) wrote to {{cluster}} from its page on Interclúster. Since nobody manages that cluster yet, the message goes to the coordination:\n\n{{message}}\n\nTo answer, reply to this message: it goes to {{email}}.\n\n{{link}}',
    },
  },
} satisfies typeof source
