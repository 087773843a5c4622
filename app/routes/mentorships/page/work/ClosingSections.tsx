import type { WorkParts } from '#app/services/mentorship-work-parts.server.ts'
import { ChangeSection } from './ChangeSection.tsx'
import { FeedbackSection } from './FeedbackSection.tsx'
import { LessonSection } from './LessonSection.tsx'

/** What stays when it is over: what both learnt, how the dimension changed, and what they said of it. */
export function ClosingSections({ work }: { work: WorkParts }) {
  const { closing } = work
  if (!closing) return null
  return (
    <>
      <LessonSection closing={closing} names={work.names} />
      <ChangeSection closing={closing} work={work} />
      <FeedbackSection closing={closing} names={work.names} />
    </>
  )
}
