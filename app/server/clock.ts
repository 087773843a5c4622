export type Clock = () => Date

/** The application's clock: the machine's, or one that was set to `start` when the process began and runs on from there. */
export function clockFrom(start: string | undefined): Clock {
  if (!start) return () => new Date()
  const offset = new Date(start).getTime() - Date.now()
  return () => new Date(Date.now() + offset)
}
