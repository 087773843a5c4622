import type { partnerWeights as es } from '../es/partner-weights.ts'

export const partnerWeights = {
  caption: 'How the points of a suggested partner add up',
  part: 'What is looked at',
  least: 'When it gives no points',
  most: 'When it gives them all',
  points: 'Points',
  total: 'Total',
  adds: 'Only adds: it is not enough to suggest anybody',
  leastOf: {
    needsOffered: 'Neither offers a topic that the other needs',
    complementaryChainLinks: 'Another macro-sector, or no next link of the chain that the cluster lacks',
    openBottlenecks: 'No bottleneck in common, or all of them in a joint initiative',
    sameObstacle: 'The same region, or no kind of obstacle in common',
    commonAllies: 'No ally in common',
    structuralHole: 'The same group of the network, or {{ties}} ties or more between the two groups',
    maturityComplement: 'It is ahead in no dimension of which both have a public reading',
  },
  mostOf: {
    needsOffered: 'It offers {{topics}} topics that the cluster needs. Those it receives count half',
    complementaryChainLinks: 'The next link, in the same sector. In a neighbouring sector it gives half',
    openBottlenecks: '{{bottlenecks}} bottlenecks or more in common without a joint initiative',
    sameObstacle: '{{obstacles}} kinds of obstacle or more, in different regions',
    commonAllies: 'The allies in common weigh {{allies}} or more: each, 1 over the natural logarithm of its ties',
    structuralHole: 'No tie between the two groups',
    maturityComplement: 'Each is ahead in some dimension. If only the other is, half',
  },
} satisfies typeof es
