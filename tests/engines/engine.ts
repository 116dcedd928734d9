/** A browser that tests can use as a reader does; every wait in it ends in an error. */
export type Engine = {
  /** Opens an address of the edition, from `/` on, and waits until it is loaded. */
  open: (path: string) => Promise<void>
  /** Presses a key or a chord: `Tab`, `Control+Enter`. */
  press: (keys: string) => Promise<void>
  /** Runs a function in the page; it sees nothing but what it is given. */
  evaluate: <Args extends unknown[], Result>(
    read: (...args: Args) => Result,
    ...args: Args
  ) => Promise<Result>
  /** Sets the size of the page, in CSS pixels. */
  resize: (width: number, height: number) => Promise<void>
  /** The addresses of all tabs. */
  tabs: () => Promise<string[]>
  /** What the console said, and which other party was asked, since the last page was opened. */
  complaints: () => Promise<string[]>
  close: () => Promise<void>
}

/** How a browser is started that has never been used before. */
export type Start = (
  origin: string,
  options?: { script?: boolean; keeps?: boolean },
) => Promise<Engine>

/** The call of a function as an expression, for a page. */
export function callOf(read: (...args: never[]) => unknown, args: unknown[]): string {
  return `(${read.toString()})(...${JSON.stringify(args)})`
}
