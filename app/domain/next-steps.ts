/** Something worth doing that nobody asked for, in the reader's language. */
export interface NextStep {
  kind: 'alliance' | 'initiative' | 'bottleneck' | 'mentorship' | 'cluster'
  text: string
  /** Why it is worth it. */
  note: string
  href: string
}
