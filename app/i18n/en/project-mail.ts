import type { projectMail as source } from '../es/project-mail.ts'

/** The mails about projects. What a party wrote to the others goes with them: they may read it. */
export const projectMail = {
  projectRecorded: {
    subject: '{{who}} recorded a project with {{party}}',
    text: '{{who}} recorded the project “{{title}}” and asks {{party}} for its answer.\n\nFrom today it is public as “declared by one party”. Once every party confirms it, it will count as confirmed. If {{party}} takes no part, it can say so there.\n\nRead it and answer here:\n\n{{link}}',
  },
  projectEdited: {
    subject: '{{who}} changed the project “{{title}}”',
    text: '{{who}} changed what was agreed in the project “{{title}}”. {{party}} has to confirm it again.\n\nSee what changed and answer here:\n\n{{link}}',
  },
  projectConfirmed: {
    subject: '{{who}} confirmed the project “{{title}}”',
    text: '{{who}} confirmed its part in the project “{{title}}”.\n\n{{link}}',
  },
  projectDeclined: {
    subject: '{{who}} takes no part in the project “{{title}}”',
    text: '{{who}} said it takes no part in the project “{{title}}” and no longer appears in it.\n\nReason, seen by the parties and the coordination only:\n\n{{reason}}\n\n{{link}}',
  },
  projectDisputed: {
    subject: '{{who}} disputed the project “{{title}}”',
    text: '{{who}} disagrees with what the project “{{title}}” says. It is shown as disputed until {{who}} confirms it.\n\nReason, seen by the parties and the coordination only:\n\n{{reason}}\n\n{{link}}',
  },
  projectStarted: {
    subject: 'The project “{{title}}” is in progress',
    text: '{{who}} started the project “{{title}}”.\n\n{{link}}',
  },
  projectSuspended: {
    subject: '{{who}} suspended the project “{{title}}”',
    text: '{{who}} suspended the project “{{title}}”.\n\nReason, seen by the parties and the coordination only:\n\n{{reason}}\n\n{{link}}',
  },
  projectResumed: {
    subject: '{{who}} resumed the project “{{title}}”',
    text: '{{who}} resumed the project “{{title}}”.\n\n{{link}}',
  },
  projectCompleted: {
    subject: '{{who}} completed the project “{{title}}”',
    text: '{{who}} completed the project “{{title}}”.\n\nClosing report:\n\n{{reason}}\n\n{{link}}',
  },
  projectCancelled: {
    subject: '{{who}} cancelled the project “{{title}}”',
    text: '{{who}} cancelled the project “{{title}}”.\n\nReason, seen by the parties and the coordination only:\n\n{{reason}}\n\n{{link}}',
  },
  milestoneOverdue: {
    subject: 'A milestone of “{{title}}” is overdue',
    text: 'The milestone “{{milestone}}” of the project “{{title}}”, in charge of {{owner}}, was due on {{date}} and has not been reached.\n\nMark it as reached, change its date or drop it with a reason:\n\n{{link}}',
  },
} satisfies typeof source
