/** What every operation takes. */
export interface CommonInput {
  /**
   * The operation's id, unique in the ledger and chosen by the caller: 1 to 120 of `A-Z a-z 0-9 . _ : -`. It is also
   * the id of the document the operation makes. The same id with the same input changes nothing. (LEDGER-2)
   */
  readonly id: string
  /** The civil day, `YYYY-MM-DD`; the library has no clock. (LEDGER-3) */
  readonly on: string
  /** The sequence the caller saw; refused when the ledger has moved on. (LEDGER-9) */
  readonly expect?: { readonly seq: number } | undefined
  /** Who did it. Never in a client-facing view. (LEDGER-10) */
  readonly by?: string | undefined
  /** A comment that the client may read. (LEDGER-10) */
  readonly publicComment?: string | undefined
  /** A comment for staff only. (LEDGER-10) */
  readonly privateComment?: string | undefined
  /** Up to 16 short texts of the host's own; kept, never read. (LEDGER-10) */
  readonly meta?: Readonly<Record<string, string>> | undefined
}
