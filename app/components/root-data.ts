import { useRouteLoaderData } from '@remix-run/react'
import type { RootData } from '#app/domain/viewer.ts'

/** What the root route knows; undefined on a page whose root failed. */
export function useRoot(): RootData | undefined {
  return useRouteLoaderData('root') as RootData | undefined
}
