export type SeverityGroup = 'low' | 'medium' | 'high'
export const SEVERITY_GROUPS = ['high', 'medium', 'low'] as const

/** The 1–5 scale in the three steps that a colour can tell apart: 1–2 low, 3 medium, 4–5 high. */
export function severityGroup(severity: number): SeverityGroup {
  if (severity >= 4) return 'high'
  return severity === 3 ? 'medium' : 'low'
}

/** How many of `severities` (1 to 5) are in each group. */
export function countBySeverity(severities: readonly number[]): Record<SeverityGroup, number> {
  const counts = { low: 0, medium: 0, high: 0 }
  for (const severity of severities) counts[severityGroup(severity)] += 1
  return counts
}
