import type { mentorshipMail as es } from '../es/mentorship-mail.ts'

export const mentorshipMail = {
  mentorshipRequested: {
    subject: '{{who}} asks {{party}} for mentorship in {{dimension}}',
    text: '{{who}} asks {{party}} to accompany it in {{dimension}}. What it wants to achieve:\n\n{{reason}}\n\nThere are 15 days to answer, until {{date}}. Accept, ask, put the request in line if you have no place, or decline with a reason here:\n\n{{link}}',
  },
  mentorshipReminder: {
    subject: 'The request of {{mentee}} is still waiting for an answer',
    text: '{{mentee}} asked {{party}} for mentorship in {{dimension}}. It has waited {{days}} days for an answer and expires on {{date}}.\n\nAnswer it here:\n\n{{link}}',
  },
  mentorshipAccepted: {
    subject: '{{who}} accepted to be your mentor in {{dimension}}',
    text: '{{who}} accepted to accompany {{party}} in {{dimension}}.\n\nWhat comes next: writing the agreement, with its goals, and signing it. The mentorship begins when both clusters have signed:\n\n{{link}}',
  },
  mentorshipDeclined: {
    subject: '{{who}} cannot accompany {{party}} for now',
    text: '{{who}} did not accept the request for mentorship in {{dimension}}.\n\nReason:\n\n{{reason}}\n\nYou can ask another mentor from here:\n\n{{link}}',
  },
  mentorshipDeclinedSuggesting: {
    subject: '{{who}} cannot accompany {{party}} and suggests another mentor',
    text: '{{who}} did not accept the request for mentorship in {{dimension}} and suggests asking {{suggested}}.\n\nReason:\n\n{{reason}}\n\nYou can ask from here:\n\n{{link}}',
  },
  mentorshipWaitlisted: {
    subject: '{{who}} put your request in line',
    text: 'All places of {{who}} are taken, and it put the request of {{party}} in {{dimension}} in line. Waiting in line does not expire: when a place opens, {{who}} will have 15 days to answer.\n\nYou can wait, or withdraw it here:\n\n{{link}}',
  },
  mentorshipRecalled: {
    subject: 'A place opened for your mentorship with {{mentor}}',
    text: '{{mentor}} has a place again, and the request of {{party}} in {{dimension}} is out of the line. {{mentor}} can answer it until {{date}}:\n\n{{link}}',
  },
  mentorshipRecalledMentor: {
    subject: 'You have a free place and {{mentee}} is waiting for it',
    text: '{{party}} has a free place. {{mentee}} is next in line: it asked for mentorship in {{dimension}}.\n\nYou can answer until {{date}}:\n\n{{link}}',
  },
  mentorshipWithdrawn: {
    subject: '{{who}} withdrew its request for mentorship',
    text: '{{who}} withdrew the request for mentorship in {{dimension}} that it had made to {{party}}.\n\n{{link}}',
  },
  mentorshipWithdrawnReason: {
    subject: '{{who}} withdrew its request for mentorship',
    text: '{{who}} withdrew the request for mentorship in {{dimension}} that it had made to {{party}}.\n\nReason:\n\n{{reason}}\n\n{{link}}',
  },
  mentorshipExpired: {
    subject: 'Your request to {{mentor}} expired without an answer',
    text: '{{mentor}} did not answer within 15 days the request of {{party}} for mentorship in {{dimension}}. The request has expired.\n\nSee it here:\n\n{{link}}',
  },
  mentorshipExpiredOthers: {
    subject: 'Your request to {{mentor}} expired without an answer',
    text: '{{mentor}} did not answer within 15 days the request of {{party}} for mentorship in {{dimension}}. The request has expired.\n\nThe next clusters that can accompany you and have a place:\n\n{{others}}\n\nAsk one of them from here:\n\n{{link}}',
  },
  mentorshipQuestion: {
    subject: '{{who}} wrote about the mentorship in {{dimension}}',
    text: '{{who}} wrote to {{party}} about the mentorship in {{dimension}}:\n\n{{reason}}\n\nAnswer here:\n\n{{link}}',
  },
} satisfies typeof es
