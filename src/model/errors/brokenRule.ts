/** What sort of refusal it is, so that an HTTP layer can answer well: 400, 409, 422, 409 and 403 in that order. */
export type ErrorKind = 'input' | 'conflict' | 'limit' | 'state' | 'policy'

/** What every error says. */
export interface BrokenRule<Tag extends string, Kind extends ErrorKind> {
  /** The broken fact by name. */
  readonly _tag: Tag
  /** The id of the rule in the rule book. */
  readonly rule: string
  /** What sort of refusal it is. */
  readonly kind: Kind
  /** Where in the input, such as `items[0].amount`; absent when it is not about one field. */
  readonly path?: string | undefined
}

/** A limit that was passed, with the largest amount that would have been allowed. (LEDGER-7) */
export interface BrokenLimit<Tag extends string> extends BrokenRule<Tag, 'limit'> {
  /** What the caller asked for, in the ledger's currency or unit; where no amount was stated, what would have moved. */
  readonly asked: string
  /** The most that would have been allowed. */
  readonly allowed: string
  /** The ready input with `allowed` in the place of `asked`; absent when nothing is allowed. */
  readonly try?: unknown
}
