import type { errors as source } from '../es/errors.ts'
import { pageErrors } from './page-errors.ts'

export const errors = {
  ...pageErrors,
  badForm: 'The form arrived incomplete. Open it again and send it once more.',
  otherSite: 'The form came from another site and was not taken. Open it here again and send it once more.',
  address: 'The address that was asked for cannot be understood. See that it is whole.',
  changed: 'Somebody else changed this record while you had it open. Look at what is new and send it again.',
  retryLater: 'Wait {{minutes}} minutes and try again.',
  tooManyQuestions_one:
    'Your party wrote {{most}} messages here within a day, and each arrives by mail. Wait {{count}} hour and go on.',
  tooManyQuestions_other:
    'Your party wrote {{most}} messages here within a day, and each arrives by mail. Wait {{count}} hours and go on.',
  required: 'This is needed',
  tooLong: 'The text is too long',
  invalidUrl: 'Write a complete address, such as https://entity.org/document',
  invalidDate: 'Write a date that exists, such as 2027-03-15',
  invalidChoice: 'Choose one of the options',
  invalidEmail: 'Write an e-mail address such as name@entity.org',
} satisfies typeof source
