/** The files of the dataset. All of them are checked; the README beside them says which are loaded, and where. */
export const DATASET_FILES = [
  'departments.csv',
  'organizations.csv',
  'clusters.csv',
  'clusters_public.csv',
  'clusters_unnamed.csv',
  'alliances.csv',
  'projects.csv',
  'events.csv',
  'mentorships.csv',
  'indicators.csv',
  'support_needs.csv',
  'bottleneck_categories.csv',
  'bottleneck_sectors.csv',
  'bottlenecks_documented.csv',
  'bottlenecks_illustrative.csv',
  'bottleneck_clusters_illustrative.csv',
  'network_edges.csv',
] as const
export type DatasetFile = (typeof DATASET_FILES)[number]
