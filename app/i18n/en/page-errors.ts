import type { pageErrors as source } from '../es/page-errors.ts'

export const pageErrors = {
  title: {
    e400: 'The form did not arrive well',
    e403: 'You do not have permission for this',
    e404: 'This page does not exist',
    e405: 'Nothing is sent here',
    e409: 'The record changed',
    e413: 'What was sent is too large',
    e429: 'Too many tries',
    e500: 'Something failed on our side',
  },
  notFound: 'We did not find what you are looking for. The address may be wrong, or the record is no longer public.',
  forbidden: 'Your account cannot do this.',
  method: 'This address takes no forms: nothing was saved.',
  tooLarge: 'Each file may weigh up to 10 MB. Send a lighter one, or a link.',
  internal: 'We could not answer. What you wrote was not saved: go back and try again in a minute.',
  code: 'Code to ask for help: {{id}}',
  home: 'Go to the start page',
  search: 'Search the network',
  access: 'Ask for access',
} satisfies typeof source
