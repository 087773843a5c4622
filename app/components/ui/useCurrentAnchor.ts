import { useEffect, useState } from 'react'

/** The id, of those given, whose part of the page is being read; none without a script. `key` is the ids joined by a space. */
export function useCurrentAnchor(key: string): string | undefined {
  const [current, setCurrent] = useState<string>()
  useEffect(() => {
    const parts = key.split(' ').flatMap(id => document.getElementById(id) ?? [])
    if (parts.length === 0) return
    const visible = new Set<string>()
    const observer = new IntersectionObserver(
      entries => {
        for (const { target, isIntersecting } of entries) {
          if (isIntersecting) visible.add(target.id)
          else visible.delete(target.id)
        }
        const first = parts.find(part => visible.has(part.id))
        if (first) setCurrent(first.id)
      },
      // The upper third of the window is where one reads.
      { rootMargin: '0px 0px -60% 0px' },
    )
    for (const part of parts) observer.observe(part)
    return () => observer.disconnect()
  }, [key])
  return current
}
