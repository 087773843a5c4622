import type { mentorshipWorkMail as source } from '../es/mentorship-work-mail.ts'

export const mentorshipWorkMail = {
  mentorshipAgreementWritten: {
    subject: '{{who}} wrote the agreement of the mentorship in {{dimension}}',
    text: '{{who}} wrote and signed the agreement of the mentorship in {{dimension}}. The signature of {{party}} is missing.\n\nRead it and sign it, or change it, here:\n\n{{link}}',
  },
  mentorshipStarted: {
    subject: 'The mentorship in {{dimension}} with {{who}} has begun',
    text: '{{who}} signed the agreement and the mentorship in {{dimension}} has begun.\n\nWhat comes next: plan the first session.\n\n{{link}}',
  },
  mentorshipSessionPlanned: {
    subject: 'Mentorship session on {{date}} at {{time}}',
    text: '{{who}} planned a session of the mentorship in {{dimension}} for {{date}} at {{time}}, Bogotá time.\n\nSee where it is and add it to your calendar here:\n\n{{link}}',
  },
  mentorshipSessionChanged: {
    subject: 'The mentorship session changed: {{date}} at {{time}}',
    text: '{{who}} changed a session of the mentorship in {{dimension}}. It is now on {{date}} at {{time}}, Bogotá time.\n\nSee the details and add it to your calendar again here:\n\n{{link}}',
  },
  mentorshipSessionCancelled: {
    subject: 'The mentorship session of {{date}} was cancelled',
    text: '{{who}} cancelled the session of the mentorship in {{dimension}} that was planned for {{date}} at {{time}}.\n\nYou can plan another one here:\n\n{{link}}',
  },
  mentorshipPaused: {
    subject: '{{who}} paused the mentorship in {{dimension}}',
    text: '{{who}} paused the mentorship in {{dimension}} with {{party}}.\n\nReason:\n\n{{reason}}\n\nEither cluster can resume it here:\n\n{{link}}',
  },
  mentorshipResumed: {
    subject: '{{who}} resumed the mentorship in {{dimension}}',
    text: '{{who}} resumed the mentorship in {{dimension}} with {{party}}.\n\n{{link}}',
  },
  mentorshipCompleted: {
    subject: 'The mentorship in {{dimension}} is complete',
    text: '{{who}} completed the mentorship in {{dimension}} with {{party}}.\n\nWhat comes next: give feedback and tell what you learnt:\n\n{{link}}',
  },
  mentorshipEndedEarly: {
    subject: '{{who}} ended the mentorship in {{dimension}} early',
    text: '{{who}} ended the mentorship in {{dimension}} with {{party}} earlier than agreed.\n\nReason:\n\n{{reason}}\n\n{{link}}',
  },
  mentorshipLessonWritten: {
    subject: '{{who}} wrote what you learnt in the mentorship',
    text: '{{who}} wrote what you learnt in the mentorship in {{dimension}}. It is published once {{party}} approves the same text.\n\nRead it and approve it, or change it, here:\n\n{{link}}',
  },
  mentorshipLessonPublished: {
    subject: 'What you learnt in the mentorship is public',
    text: '{{who}} approved the text, and what you learnt in the mentorship in {{dimension}} is now public.\n\n{{link}}',
  },
} satisfies typeof source
