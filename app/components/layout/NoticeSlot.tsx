import { useLocation } from '@remix-run/react'
import { useRef } from 'react'
import type { RootData } from '#app/domain/viewer.ts'
import { Notice } from '../ui/Notice.tsx'

/** The message of a redirect, on the page it led to and no further: what the root route read stays in its data. */
export function NoticeSlot({ notice }: Pick<RootData, 'notice'>) {
  const { key } = useLocation()
  const shown = useRef<Pick<RootData, 'notice'> & { key: string }>({ notice: null, key })
  if (shown.current.notice !== notice) shown.current = { notice, key }
  return notice && shown.current.key === key ? <Notice text={notice.text} /> : null
}
