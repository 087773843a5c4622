import type { RecordOf } from './define-file.ts'
import {
  bottleneckSectorsFile,
  bottlenecksFile,
  categoriesFile,
  obstaclesFile,
  supposedSeveritiesFile,
} from './files/bottlenecks.ts'
import { gatheringsFile } from './files/gatherings.ts'
import { indicatorsFile, supportNeedsFile } from './files/indicators.ts'
import { clustersFile, organizationsFile, publicClustersFile, unnamedClustersFile } from './files/parties.ts'
import { departmentsFile } from './files/territory.ts'
import { alliancesFile, mentorshipsFile, networkEdgesFile, projectsFile } from './files/ties.ts'

export const FILES = {
  departments: departmentsFile,
  organizations: organizationsFile,
  clusters: clustersFile,
  publicClusters: publicClustersFile,
  unnamedClusters: unnamedClustersFile,
  alliances: alliancesFile,
  projects: projectsFile,
  gatherings: gatheringsFile,
  mentorships: mentorshipsFile,
  indicators: indicatorsFile,
  supportNeeds: supportNeedsFile,
  categories: categoriesFile,
  bottleneckSectors: bottleneckSectorsFile,
  obstacles: obstaclesFile,
  bottlenecks: bottlenecksFile,
  supposedSeverities: supposedSeveritiesFile,
  networkEdges: networkEdgesFile,
} as const

export type Part = keyof typeof FILES
export type PartRecord<P extends Part> = RecordOf<(typeof FILES)[P]>
/** Everything the files say, read and typed. */
export type Dataset = { [P in Part]: PartRecord<P>[] }
