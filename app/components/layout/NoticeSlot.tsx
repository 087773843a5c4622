import { useLocation } from '@remix-run/react'
import { useRef } from 'react'
import type { Notice as NoticeData } from '#app/domain/viewer.ts'
import { Notice } from '../ui/Notice.tsx'
import { useMessage } from '../ui/useMessage.ts'

/** The message of a redirect, on the page it led to and no further: what the root route read stays in its data. */
export function NoticeSlot({ notice }: { notice: NoticeData | null }) {
  const message = useMessage()
  const { key } = useLocation()
  const shown = useRef<{ notice: NoticeData | null; key: string }>({ notice: null, key })
  if (shown.current.notice !== notice) shown.current = { notice, key }
  return notice && shown.current.key === key ? <Notice text={message(notice.key, notice.params)} /> : null
}
