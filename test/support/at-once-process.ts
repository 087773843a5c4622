import { openDatabase } from '#db/open.ts'
import { findLastSeq } from '#db/queries/events.ts'
import type { Db } from '#db/schema.ts'

/** What a process is told: what to make ready for, then to begin. */
export type Order<T> = { url: string; tasks: T[] } | 'go'

/** What came of a task: what it gave (a slug, an id), or what it was refused with. */
export interface Answer {
  result?: string
  status?: number
  message?: string
}

type Work = () => Promise<string | undefined>

/** Makes this process one of `processesOf`: `prepare` reads what a task needs, and gives what is done at the word. */
export function takePart<T>(prepare: (db: Db, task: T) => Work | Promise<Work>): void {
  let begin = async (): Promise<Answer[]> => []

  process.on('message', async (order: Order<T>) => {
    if (order === 'go') return process.send?.(await begin())
    const db = openDatabase(order.url)
    // The file is opened by the first question.
    await findLastSeq(db)
    const works: Work[] = []
    for (const task of order.tasks) works.push(await prepare(db, task))
    begin = async () => {
      const answers = await Promise.all(works.map(answerOf))
      await db.destroy()
      return answers
    }
    process.send?.([])
  })
}

async function answerOf(work: Work): Promise<Answer> {
  try {
    return { result: await work() }
  } catch (error) {
    const { status = 500, message } = error as { status?: number; message: string }
    return { status, message }
  }
}
