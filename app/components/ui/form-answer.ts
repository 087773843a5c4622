import { useActionData } from '@remix-run/react'
import type { FormError } from './ErrorSummary.tsx'

type Value = string | string[] | undefined

/** What a sent form came back with: the words that were typed, and what is wrong with each field. */
export interface FormAnswer {
  /** The value of a field as it was typed, or its value on record. */
  value: (name: string) => string
  /** The values of a repeated field. */
  values: (name: string) => string[]
  /** What is wrong with a field, the first first, in the language of the page. */
  errors: (name: string) => string[]
  /** Every field that has an error, in the order of the schema; `''` is the form as a whole. */
  wrong: { name: string; message: string }[]
  /** The rule of the product that said no, when it was not a field. */
  problem: { status: number; messageKey: string; params: Record<string, string | number>; message: string } | null
}

interface Sent {
  result?: {
    initialValue?: Record<string, unknown> | null
    error?: Record<string, string[] | null> | null
  } | null
  problem?: FormAnswer['problem']
}

/**
 * The answer to the page's form, or to the one whose button has the value `intent` where a page holds several. Fields
 * fall back to `record`, what is stored today.
 */
export function useFormAnswer(record: Record<string, Value> = {}, intent?: string): FormAnswer {
  const sent = useActionData() as Sent | undefined
  const typed = sent?.result?.initialValue ?? null
  const mine = intent === undefined || typed?.intent === intent
  return readFormAnswer(mine ? sent : undefined, record)
}

/** The pure part of `useFormAnswer`. */
export function readFormAnswer(sent: Sent | undefined, record: Record<string, Value>): FormAnswer {
  const typed = sent?.result?.initialValue ?? null
  const errors = sent?.result?.error ?? {}
  const find = (name: string): unknown => (typed ? typed[name] : record[name])
  return {
    value: name => asList(find(name))[0] ?? '',
    values: name => asList(find(name)),
    errors: name => errors[name] ?? [],
    wrong: Object.entries(errors).flatMap(([name, said]) => (said?.[0] ? [{ name, message: said[0] }] : [])),
    problem: sent?.problem ?? null,
  }
}

/**
 * A field of an answer as the props of `TextField`, `TextArea`, `SelectField`, `DateField` or `RadioGroup`. `prefix` keeps
 * ids apart where a page holds several forms.
 */
export function fieldProps(answer: FormAnswer, name: string, prefix = '') {
  return { id: `${prefix}${name}`, name, error: answer.errors(name)[0], defaultValue: answer.value(name) || undefined }
}

/** A repeated field as the props of `CheckboxGroup`. */
export function repeatedProps(answer: FormAnswer, name: string, prefix = '') {
  return { id: `${prefix}${name}`, name, error: answer.errors(name)[0], defaultValue: answer.values(name) }
}

/** What `ErrorSummary` lists: the rule that said no, then the fields. */
export function summaryOf(answer: FormAnswer, prefix = ''): FormError[] {
  const { problem } = answer
  const whole = problem ? [{ fieldId: null, message: problem.message }] : []
  return [
    ...whole,
    ...answer.wrong.map(({ name, message }) => ({ fieldId: name ? `${prefix}${name}` : null, message })),
  ]
}

function asList(value: unknown): string[] {
  if (Array.isArray(value)) return value.map(item => String(item ?? ''))
  return value === undefined || value === null ? [] : [String(value)]
}
