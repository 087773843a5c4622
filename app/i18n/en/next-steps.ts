import type { nextSteps as source } from '../es/next-steps.ts'

export const nextSteps = {
  initiative: 'Join {{code}}: {{title}}',
  initiativeNote: 'It works on {{bottleneck}}, which you report. It closes on {{date}}.',
  bottleneck: 'Does it hold you back too? {{code}}: {{title}}',
  bottleneckNote_zero: 'It is of your sector and nobody has reported it yet.',
  bottleneckNote_one: 'It is of your sector: {{count}} cluster reports it.',
  bottleneckNote_other: 'It is of your sector: {{count}} clusters report it.',
  mentorship: 'Ask for mentorship in {{dimension}}',
  mentorshipNote_one: 'Among the lowest of your maturity; there is {{count}} free place.',
  mentorshipNote_other: 'Among the lowest of your maturity; there are {{count}} free places.',
  assess: 'Assess your own maturity',
  assessNote: 'With it we can suggest mentors to you. It stays private until you publish it.',
  partner: 'Meet a possible partner: {{name}}',
  partnerNote_one: '{{count}} suggested cluster, with the reasons.',
  partnerNote_other: 'The first of {{count}} suggested clusters, with the reasons.',
} satisfies typeof source
