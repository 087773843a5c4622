import { useEffect, useState } from 'react'
import type { SearchAnswer } from '#app/domain/search.ts'

/** Milliseconds without a key after which a question is asked. */
const PAUSE = 120

interface Asked {
  /** The last answer there was, of whatever question. */
  answer: SearchAnswer | null
  /** The question it answers. */
  of: string
  /** Why there is none: the server's sentence, where it said one. */
  failure: { message?: string } | null
}

/** The server's answer to what is typed, a moment after it was. */
export function useAnswer(typed: string): Asked {
  const q = typed.trim()
  const [asked, setAsked] = useState<Asked>({ answer: null, of: '', failure: null })
  useEffect(() => {
    if (q === '') return setAsked({ answer: null, of: '', failure: null })
    const stop = new AbortController()
    const ask = async () => {
      try {
        const response = await fetch(`/buscar.json?q=${encodeURIComponent(q)}`, { signal: stop.signal })
        if (response.status === 429) {
          return setAsked({ answer: null, of: q, failure: (await response.json()) as { message: string } })
        }
        if (!response.ok) throw new Error(String(response.status))
        setAsked({ answer: (await response.json()) as SearchAnswer, of: q, failure: null })
      } catch {
        if (!stop.signal.aborted) setAsked({ answer: null, of: q, failure: {} })
      }
    }
    const timer = setTimeout(ask, PAUSE)
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [q])
  return asked
}
