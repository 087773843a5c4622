import { findFormReceipt, insertFormReceipt } from '#db/queries/form-receipts.ts'
import type { Db, Trx } from '#db/schema.ts'

/**
 * Runs `work` in one write transaction, once per sent form: the same form sent again (a double click, a reload) gives
 * what the first one gave, and writes nothing. `once` is the form's fingerprint, made by `pageAction`; without it
 * `work` simply runs. What `work` gives back is kept as text: a slug, a code, an id.
 */
export async function writeOnce(
  db: Db,
  once: string | undefined,
  now: Date,
  work: (trx: Trx) => Promise<string>,
): Promise<string> {
  return db.transaction().execute(async trx => {
    if (!once) return work(trx)
    const seen = await findFormReceipt(trx, once)
    if (seen) return seen.result
    const result = await work(trx)
    await insertFormReceipt(trx, once, result, now)
    return result
  })
}

/** What this very form gave when it was sent before, so that checks made ahead of `writeOnce` do not stumble over it. */
export async function sentBefore(db: Db, once: string | undefined): Promise<string | undefined> {
  return once ? (await findFormReceipt(db, once))?.result : undefined
}

/** Whether this very form was sent before and written: for what must be checked outside the transaction first. */
export async function wasSent(db: Db, once: string | undefined): Promise<boolean> {
  return once !== undefined && (await findFormReceipt(db, once)) !== undefined
}
