import type { chainPage as source } from '../es/chain-page.ts'

export const chainPage = {
  page: {
    title: 'Chain of {{code}}',
    lead: 'What happened, in order, from the day the bottleneck was registered to the latest result.',
    moments: 'In time order',
    date: 'Date',
    what: 'What happened',
    vouched: 'Provenance',
    noDate: 'No date',
    cutOff: 'As of {{date}}.',
    json: 'Download JSON',
    csv: 'Download CSV',
    back: 'Back to the bottleneck',
  },
  moment: {
    registered: 'It entered the register',
    reported: 'A cluster said that it suffers it: {{detail}}',
    moved: 'The coordination moved it to “{{detail}}”',
    published: 'The initiative was proposed',
    agreed: 'The committed clusters agreed on it',
    not_agreed: 'The committed clusters did not agree on it',
    closed_without_quorum: 'It closed without quorum',
    cancelled: 'It was cancelled',
    recorded: 'The project was recorded',
    started: 'It began',
    completed: 'It was completed, with its closing report',
    milestone: 'A milestone was reached: {{detail}}',
    baseline: 'Baseline: {{detail}}',
    reading: 'Reading: {{detail}}',
  },
} satisfies typeof source
