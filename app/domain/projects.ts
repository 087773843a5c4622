/** product.md, "Life cycles": `planned → in_progress → completed`, or suspended (and back) / cancelled. */
export const PROJECT_STATUSES = ['planned', 'in_progress', 'completed', 'suspended', 'cancelled'] as const
export type ProjectStatus = (typeof PROJECT_STATUSES)[number]
