import { hash, verify } from '@node-rs/argon2'

/** Argon2id (the library's default) as OWASP's Password Storage Cheat Sheet asks for: 19 MiB, two passes, one lane. */
const OPTIONS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFKC'), OPTIONS)
}

let dummy: Promise<string> | undefined

/** Whether `password` belongs to `stored`. Without a stored hash it takes as long, and is never right. */
export async function verifyPassword(stored: string | null | undefined, password: string): Promise<boolean> {
  dummy ??= hashPassword('nobody has this password')
  const right = await verify(stored ?? (await dummy), password.normalize('NFKC'))
  return right && stored !== null && stored !== undefined
}
