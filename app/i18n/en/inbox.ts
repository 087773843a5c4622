import type { inbox as source } from '../es/inbox.ts'

export const inbox = {
  title: 'Waiting for you',
  meta: 'What waits for your answer.',
  lead_zero: 'Nothing waits for your answer.',
  lead_one: '{{count}} thing waits for an answer from {{party}}.',
  lead_other: '{{count}} things wait for an answer from {{party}}.',
  coordinationParty: 'the coordination',
  none: 'You are up to date',
  noneHelp: 'We will let you know when something waits for your answer.',
  noneAction: 'See the alliances of the network',
  editorNote: 'Whoever manages {{party}} answers. You can see what is missing and prepare the evidence.',
  groups: {
    late: 'Past its date',
    soon: 'Due within seven days',
    later: 'Due later',
    undated: 'Without a date',
  },
} satisfies typeof source
