import { fileURLToPath } from 'node:url'
import type { Db } from '#db/schema.ts'
import { type DemoOptions, simulateNetwork } from './demo/seed-demo.ts'
import { type Loaded, loadDocumented } from './documented/load.ts'

export { DEMO_ACCOUNTS, seedDemoAccounts } from './demo/accounts.ts'
export { SeedError } from './documented/problems.ts'

/** Where the dataset stands in the repository. */
export const DATASET_FOLDER = fileURLToPath(new URL('documented/data', import.meta.url))

/** `SEED=documented`: the documented network and the illustrative register. See `loadDocumented`. */
export function seedDocumented(db: Db, now: Date): Promise<Loaded> {
  return loadDocumented(db, DATASET_FOLDER, now)
}

/** `SEED=demo`: a fictional network with three simulated years. See `simulateNetwork`. */
export function seedDemo(db: Db, options: DemoOptions): Promise<number> {
  return simulateNetwork(db, DATASET_FOLDER, options)
}
