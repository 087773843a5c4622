import { useNavigation } from '@remix-run/react'
import type { FormAnswer } from '#app/components/ui/form-answer.ts'

/** Whether the form came too late, once the page has read what is recorded instead. */
export function useTooLate({ problem }: FormAnswer): boolean {
  const { state } = useNavigation()
  return problem?.status === 409 && state === 'idle'
}
