import { type FormAnswer, readFormAnswer, useFormAnswer } from './form-answer.ts'

type Values = Record<string, string | undefined>

/**
 * `useFormAnswer` where a page holds the same form once for each row: the answer belongs to the row whose id came back in
 * `field`, the others show what is on record.
 */
export function useRowAnswer(record: Values, intent: string, field: string, id: string): FormAnswer {
  const answer = useFormAnswer(record, intent)
  return answer.value(field) === id ? answer : readFormAnswer(undefined, record)
}
