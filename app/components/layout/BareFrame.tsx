import type { ReactNode } from 'react'
import type { RootData } from '#app/domain/viewer.ts'
import { TestStrip } from './TestStrip.tsx'

interface BareFrameProps {
  root: RootData | undefined
  children: ReactNode
}

/** The frame of a page that other sites show inside theirs: nothing around it, but that its data are of a test. */
export function BareFrame({ root, children }: BareFrameProps) {
  return (
    <>
      {root?.demo ? <TestStrip /> : null}
      <main id="contenido">{children}</main>
    </>
  )
}
