import type { permissions as source } from '../es/permissions.ts'

export const permissions = {
  account_manage: 'You need to sign in for this.',
  cluster_edit: 'Only the managers and editors of this cluster can change its profile. You can suggest a correction.',
  inbox_read: 'The inbox belongs to those who act for a cluster or an organisation.',
  people_invite: 'Only the managers of this cluster or the coordination can invite people.',
  people_manage: 'Only the managers of this cluster or the coordination can change its people.',
  'acting-for_switch': 'Your account acts for no cluster.',
  alliance_propose: 'Only the managers of a cluster or organisation can propose an alliance on its behalf.',
  alliance_edit: 'Only the managers of one of the parties can change this alliance.',
  alliance_answer: 'Only the managers of one of the parties can answer for it.',
  alliance_end: 'Only the managers of one of the parties can end this alliance.',
  alliance_renew: 'Only the managers of one of the parties can renew this alliance.',
  'alliance_read-private': 'Only the parties of the alliance and the coordination see this.',
  'alliance_add-evidence': 'Only the parties of the alliance can add evidence.',
  'bottleneck_report-severity': 'Only the managers and editors of a cluster can say that a bottleneck hits it.',
  bottleneck_report: 'Only the managers and editors of a cluster can report a bottleneck.',
  'bottleneck_post-news': 'Only clusters and the coordination can post news.',
  'bottleneck_read-reported': 'This bottleneck is under review. The reporting cluster and the coordination see it.',
  bottleneck_move: 'Only the coordination moves the status of a bottleneck.',
  coordination_enter: 'These pages belong to the national coordination.',
  map_relayout: 'Only the coordination can lay the network out anew.',
} satisfies typeof source
