import { useFetcher } from '@remix-run/react'
import { useCallback, useEffect, useRef } from 'react'

const WAIT_MS = 8_000

export type Autosave = 'idle' | 'saving' | 'failed'

/**
 * Keeps a draft on the server some seconds after the last key, where there is JavaScript. Gives the form's `ref` and
 * `onInput`, and what became of the last time.
 */
export function useAutosave(enabled: boolean) {
  const form = useRef<HTMLFormElement>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>()
  const fetcher = useFetcher<{ result: unknown; problem: unknown }>()
  useEffect(() => () => clearTimeout(timer.current), [])
  const { submit } = fetcher
  const onInput = useCallback(() => {
    if (!enabled) return
    clearTimeout(timer.current)
    timer.current = setTimeout(() => {
      if (!form.current) return
      const data = new FormData(form.current)
      data.set('intent', 'save')
      data.set('auto', '1')
      // Not the token of the form itself: that one is for when the person sends it.
      data.delete('once')
      submit(data, { method: 'post' })
    }, WAIT_MS)
  }, [enabled, submit])
  const failed = fetcher.data !== undefined && (fetcher.data.result !== null || fetcher.data.problem !== null)
  const state: Autosave = fetcher.state !== 'idle' ? 'saving' : failed ? 'failed' : 'idle'
  return { form, onInput, state }
}
