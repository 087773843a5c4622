/** `target` if it is a path inside this site, else `fallback`. `//host`, `/\host` and control characters are not. */
export function insidePath(target: string | null | undefined, fallback = '/'): string {
  if (!target || !/^\/(?![/\\])[^\\\p{Cc}]*$/u.test(target)) return fallback
  return target
}
