import type { metrics as source } from '../es/metrics.ts'

export const metrics = {
  degree: {
    label: 'Direct contacts (degree)',
    meaning: 'With how many clusters and organisations it has at least one tie.',
    range: 'A whole number from 0. The most is the rest of the network.',
    caution:
      'It counts what is recorded: whoever records more looks better connected. A record with many parties gives many contacts to whoever leads it.',
  },
  weightedDegree: {
    label: 'Ties by who vouches for them',
    meaning:
      'Adds up all its ties. One that is documented or confirmed counts 1; one declared by a single party counts 0.5; an illustrative one counts 0.',
    range: 'From 0, without a maximum.',
    caution:
      'It measures how much was recorded and who vouches for it, not how strong the relation is. Two records with the same counterpart count twice.',
  },
  betweenness: {
    label: 'Betweenness',
    meaning:
      'Of all the shortest paths between the others, what part goes through here. A high value points to whoever links groups that would be far apart without it.',
    range: 'From 0 to 100 %.',
    caution:
      'A single tie that was not recorded can change it a lot. It supposes that everything takes the shortest path. In very large networks it is an estimate: look at its margin of error.',
  },
  harmonic: {
    label: 'Closeness (harmonic)',
    meaning:
      'How close it is to all the others: the average of 1 divided by the steps to each. Whoever cannot be reached counts as 0.',
    range: 'From 0 (nobody within reach) to 1 (a direct tie with everybody).',
    caution:
      'In a network in parts it depends above all on the size of the part one is in. Between dates with different numbers of participants compare the order, not the value.',
  },
  eigenvector: {
    label: 'Influence (eigenvector)',
    meaning: 'It rises when ties are with those who also have a high value. The highest in the network is 1.',
    range: 'From 0 to 1.',
    caution:
      'It describes above all the most closely knit part of the network; outside it values are 0 or nearly. Between two dates compare the order, not the value.',
  },
  pageRank: {
    label: 'PageRank',
    meaning:
      'If somebody walked the network at random, from tie to tie, and sometimes jumped to any point, what part of the time they would be here.',
    range: 'From 0 to 100 %. The values of the whole network add up to 100 %.',
    caution:
      'It is much like the number of contacts. It falls when the network grows, even if nothing changes nearby: compare the order, not the value.',
  },
  kCore: {
    label: 'Core',
    meaning: 'The most compact group it belongs to. In core 3, each has at least 3 contacts within that same core.',
    range: 'A whole number from 0 (no ties).',
    caution:
      'It says which group one belongs to, not how important each is in it. A record of joint leadership ties all its parties and can make a core by itself.',
  },
  clustering: {
    label: 'Clustering',
    meaning: 'Of all the pairs its contacts form, what part is tied to each other as well.',
    range: 'From 0 to 100 %.',
    caution:
      'It does not exist with fewer than two contacts, and with two or three a single tie takes it from one end to the other. Records with many parties are drawn from whoever leads, not among all: the value may be below what happens.',
  },
  constraint: {
    label: 'Burt’s constraint',
    meaning:
      'How much its contacts depend on each other. Low: it stands between groups that do not know each other and can join them. High: its contacts know each other already, or it has very few.',
    range: 'From 0 to 1.125. With a single contact it is 1.',
    caution:
      'It does not exist without ties. With one or two contacts it is high of necessity. A gap in the map may be a tie that was not recorded.',
  },
  articulation: {
    label: 'Breaking points',
    meaning: 'How many would be separated from the largest part of their group if it left the network.',
    range: 'A whole number from 0 (nobody would be separated).',
    caution:
      'It knows only the ties on record: there may be another way round. It does not say that anyone is likely to leave.',
  },
  bridges: {
    label: 'Bridge ties',
    meaning:
      'The ties that are the only way between two parts of the network, and how many would be on the smaller side without them. Several records between the same two count as one.',
    range: 'A whole number from 1.',
    caution:
      'Most are usually somebody’s only tie: look first at those that separate more than one. One tie that was not recorded is enough for another to be no bridge.',
  },
  components: {
    label: 'Separate parts',
    meaning: 'The pieces of the network between which there is no way. Whoever has no ties is a part alone.',
    range: 'From 1 (all connected).',
    caution:
      'A single tie joins two parts. Count those without any apart: what is missing may be the record and not the relation.',
  },
  communities: {
    label: 'Communities',
    meaning:
      'Groups with more ties among them than there would be by chance (Leiden method). Modularity says how marked the division is; beside each group, what part of its ties stays within.',
    range: 'Modularity from −0.5 to 1. Near 0, the division says nothing.',
    caution:
      'Some division always appears, in a network made at random too. Others are almost as good: whoever is at the edge may change groups. Small groups may be inside a large one.',
  },
  eiIndex: {
    label: 'Openness of each region (E-I index)',
    meaning:
      'Ties with other regions less ties within the region, divided by both added up. Positive: it looks outwards more; negative: inwards.',
    range: 'From −1 (all within) to 1 (all outside).',
    caution:
      'In a region with few participants almost everything is outside, without its being more open. Ties with whoever has no territory do not count. Whoever is in several regions counts in the first.',
  },
  density: {
    label: 'Density',
    meaning: 'Of all the pairs that could be tied, what part is.',
    range: 'From 0 to 100 %.',
    caution:
      'It falls by itself when the network grows, because nobody ties with everybody. Do not compare networks of different sizes by it.',
  },
  regionAssortativity: {
    label: 'Affinity by region',
    meaning:
      'Whether ties join those of the same region more than would happen by chance. 1: only within each region; 0: as by chance; negative: more between different regions.',
    range: 'From −1 to 1.',
    caution:
      'Whoever has no territory does not count. Whoever is in several regions counts in the first. With few ties, a single one changes it a lot.',
  },
  macroSectorAssortativity: {
    label: 'Affinity by macro-sector',
    meaning:
      'Whether ties join clusters of the same macro-sector more than would happen by chance. 1: only within each macro-sector; 0: as by chance; negative: more between different ones.',
    range: 'From −1 to 1.',
    caution:
      'Only ties between clusters count, because organisations have no macro-sector. With few ties, a single one changes it a lot.',
  },
} satisfies typeof source
