/** One thing that is wrong in the dataset, and where. */
export interface Problem {
  /** Name of the file inside the folder, e.g. `clusters.csv`. */
  file: string
  /** Line in the file, counted from 1; the header is line 1. */
  line: number
  /** Name of the column; empty when the whole line or file is wrong. */
  column: string
  reason: string
}

/** The dataset was refused; nothing was written. `problems` has all of them, by file and line. */
export class SeedError extends Error {
  readonly problems: readonly Problem[]

  constructor(problems: readonly Problem[]) {
    super(['The dataset was refused and nothing was written.', ...problems.map(describeProblem)].join('\n'))
    this.name = 'SeedError'
    this.problems = problems
  }
}

/** `clusters.csv:14 department_code: unknown department: 77` */
export function describeProblem({ file, line, column, reason }: Problem): string {
  return `${file}:${line}${column && ` ${column}`}: ${reason}`
}
