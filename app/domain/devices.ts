const BROWSERS = [
  ['Edg/', 'Edge'],
  ['OPR/', 'Opera'],
  ['SamsungBrowser/', 'Samsung Internet'],
  ['Firefox/', 'Firefox'],
  ['FxiOS/', 'Firefox'],
  ['CriOS/', 'Chrome'],
  ['Chrome/', 'Chrome'],
  ['Safari/', 'Safari'],
] as const
const SYSTEMS = [
  ['Android', 'Android'],
  ['iPhone', 'iPhone'],
  ['iPad', 'iPad'],
  ['Windows', 'Windows'],
  ['Mac OS X', 'macOS'],
  ['CrOS', 'ChromeOS'],
  ['Linux', 'Linux'],
] as const

/** A browser and a system by name, `Firefox · Linux`, from a `User-Agent`: enough to know one's own sessions apart. */
export function deviceOf(userAgent: string | null | undefined): string {
  const found = [BROWSERS, SYSTEMS].map(names => names.find(([mark]) => userAgent?.includes(mark))?.[1])
  return found.filter(Boolean).join(' · ')
}
