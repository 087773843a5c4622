import type { suggestions as source } from '../es/suggestions.ts'

export const suggestions = {
  title: 'Suggested status',
  project_started: 'The project {{name}} is under way. The chain suggests moving this bottleneck to “{{status}}”.',
  target_reached: '“{{name}}” reached its target. The chain suggests moving this bottleneck to “{{status}}”.',
  reason: 'Reason',
  accept: 'Move to “{{status}}”',
  dismiss: 'Dismiss the suggestion',
  'reason-project_started': 'The project {{name}} began.',
  'reason-target_reached': 'The result “{{name}}” reached its target.',
  listTitle: 'Statuses the chain suggests',
  listLead: 'A project that begins, or a target that is reached, suggests a status. The coordination decides.',
  none: 'The chain suggests no change.',
  review: 'Review',
  gone: 'This suggestion no longer holds',
  dismissed: 'The suggestion was dismissed.',
  accepted: 'The status of the bottleneck changed.',
} satisfies typeof source
