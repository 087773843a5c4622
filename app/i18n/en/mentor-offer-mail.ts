import type { mentorOfferMail as es } from '../es/mentor-offer-mail.ts'

export const mentorOfferMail = {
  mentorOfferAccepted: {
    subject: '{{party}} can be a mentor in {{dimension}}',
    text: 'The national coordination accepted {{party}} as a mentor in {{dimension}}. From now on it is shown to clusters that look for somebody to accompany them.\n\nReason:\n\n{{reason}}\n\nYour offer is here:\n\n{{link}}',
  },
  mentorOfferRefused: {
    subject: '{{party}} is not a mentor in {{dimension}} for now',
    text: 'The national coordination did not accept {{party}} as a mentor in {{dimension}} for now.\n\nReason:\n\n{{reason}}\n\nYou can offer it again when something changes:\n\n{{link}}',
  },
} satisfies typeof es
