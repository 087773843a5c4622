import type { digest as source } from '../es/digest.ts'

export const digest = {
  subject: {
    'at-once': 'News on Interclúster: {{news}}',
    daily: 'Your day on Interclúster: {{news}}',
    weekly: 'Your week on Interclúster: {{news}}',
  },
  waitingCount_one: '{{count}} thing waits for your answer',
  waitingCount_other: '{{count}} things wait for your answer',
  newsCount_one: '{{count}} piece of news',
  newsCount_other: '{{count}} pieces of news',
  waiting: 'Waiting for your answer',
  'taking-part': 'News of the work of {{parties}}',
  following: 'News of what you follow',
  others_one: 'and {{count}} more piece of news about it',
  others_other: 'and {{count}} more pieces of news about it',
  more_one: 'and {{count}} more',
  more_other: 'and {{count}} more',
  still_one: 'Besides, {{count}} thing still waits for your answer',
  still_other: 'Besides, {{count}} things still wait for your answer',
  why: {
    'at-once': 'You get this because you asked to hear of news at once.',
    daily: 'You get one digest a day, only if something happened.',
    weekly: 'You get one digest a week, only if something happened.',
  },
} satisfies typeof source
