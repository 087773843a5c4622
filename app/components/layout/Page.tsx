import type { ReactNode } from 'react'
import type { RootData } from '#app/domain/viewer.ts'

interface PageProps {
  root: RootData | undefined
  children: ReactNode
}

/** The frame of every page. */
export function Page({ children }: PageProps) {
  return (
    <main id="contenido" tabIndex={-1}>
      {children}
    </main>
  )
}
