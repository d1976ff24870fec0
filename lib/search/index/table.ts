/** Values that are numbered as they come, each once. */
export class Table<T> {
  readonly values: T[] = [];
  readonly #numbers = new Map<string, number>();

  /** The number of a key; its value is made where it is new. */
  at(key: string, make: (key: string) => T): number {
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const number = this.values.push(make(key)) - 1;
    this.#numbers.set(key, number);
    return number;
  }
}
