import type { errors as source } from '../es/errors.ts'

export const errors = {
  title: {
    e403: 'You do not have permission for this',
    e404: 'This page does not exist',
    e409: 'The record changed',
    e413: 'What was sent is too large',
    e429: 'Too many tries',
    e500: 'Something failed on our side',
  },
  notFound: 'We did not find what you are looking for. The address may be wrong, or the record is no longer public.',
  forbidden: 'Your account cannot do this.',
  tooLarge: 'Each file may weigh up to 10 MB. Send a lighter one, or a link.',
  otherSite: 'The form came from another site and was not taken. Open it here again and send it once more.',
  method: 'This address takes no forms.',
  internal: 'We could not answer. What you wrote was not saved: go back and try again in a minute.',
  code: 'Code to ask for help: {{id}}',
  changed: 'Somebody else changed this record while you had it open. Look at what is new and send it again.',
  retryLater: 'Wait {{minutes}} minutes and try again.',
  home: 'Go to the start page',
  required: 'This is needed',
  tooLong: 'The text is too long',
  invalidUrl: 'Write a complete address, such as https://entity.org/document',
  invalidDate: 'Write a date that exists, such as 2027-03-15',
  invalidChoice: 'Choose one of the options',
  invalidEmail: 'Write an e-mail address such as name@entity.org',
} satisfies typeof source
