import type { mentorWeights as es } from '../es/mentor-weights.ts'

export const mentorWeights = {
  caption: 'How the points of a mentor add up',
  part: 'What is looked at',
  least: 'When it gives no points',
  most: 'When it gives them all',
  points: 'Points',
  total: 'Total',
  leastOf: {
    maturityGap: 'Both stand at the same level. Without a reading of yours it gives half',
    sectorOrChainLink: 'Another macro-sector and no link of the chain that is the same or next to it',
    sharedBottlenecks: 'No bottleneck in common',
    networkDistance: 'More than {{farthest}} ties away, or no way at all',
    region: 'It is not the one you prefer, or nobody knows',
    mentorLoad: 'It is full: it leaves the list',
    answerTime: 'It lets the {{days}} days go by. With fewer than {{answers}} answers it gives half',
  },
  mostOf: {
    maturityGap: 'You stand at basic and the mentor counts as advanced',
    sectorOrChainLink: 'The same sector and the same link. A neighbouring sector or link gives half',
    sharedBottlenecks: '{{bottlenecks}} bottlenecks or more in common',
    networkDistance: 'You are tied already. Each further tie on the way takes a quarter',
    region: 'It is the one you prefer, or it does not matter to you',
    mentorLoad: 'All its places are free',
    answerTime: 'It usually answers the same day',
  },
} satisfies typeof es
