/** Keeps the values that were asked for last, so many of them. */
export class KeptFew<T> {
  readonly #values = new Map<string, T>()
  readonly #most: number

  constructor(most: number) {
    this.#most = most
  }

  /** What is kept under `key`, without counting as asking for it. */
  peek(key: string): T | undefined {
    return this.#values.get(key)
  }

  /** What is kept under `key`, or what `make` gives. */
  get(key: string, make: () => T): T {
    const value = this.#values.get(key) ?? make()
    this.set(key, value)
    return value
  }

  /** Lets go of what is kept under `key`. */
  forget(key: string): void {
    this.#values.delete(key)
  }

  set(key: string, value: T): void {
    this.#values.delete(key)
    this.#values.set(key, value)
    for (const oldest of this.#values.keys()) {
      if (this.#values.size <= this.#most) break
      this.#values.delete(oldest)
    }
  }
}
