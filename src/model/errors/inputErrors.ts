import type { BrokenRule } from './brokenRule.js'

/** The first argument is not a ledger that this library made; a structured clone is not one. */
export interface NotALedger extends BrokenRule<'NotALedger', 'input'> {
  /** What was found instead. */
  readonly found: string
}

/** A value of another type was expected. */
export interface WrongType extends BrokenRule<'WrongType', 'input'> {
  /** The type the field has. */
  readonly expected: string
  /** The type that was given. */
  readonly found: string
}

/** A required field is absent. */
export type MissingField = BrokenRule<'MissingField', 'input'>

/** A field that this input does not have. */
export type UnknownField = BrokenRule<'UnknownField', 'input'>

/** Reading the input failed: a getter or a proxy threw. */
export type UnreadableInput = BrokenRule<'UnreadableInput', 'input'>

/** Fields that exclude each other were given together, or none of them was. */
export interface ConflictingFields extends BrokenRule<'ConflictingFields', 'input'> {
  /** The fields of which exactly one is wanted. */
  readonly fields: readonly string[]
}

/** Not an amount of the ledger's currency. (MONEY-1, MONEY-2, MONEY-3) */
export interface InvalidAmount extends BrokenRule<'InvalidAmount', 'input'> {
  /** What is wrong with it. */
  readonly problem: string
  /** What was given, at most 64 characters of it. */
  readonly given: string
  /** The currency it was read in. */
  readonly currency: string
}

/** Not a quantity, unit price or percentage: decimal text with at most 6 decimals. (INVOICE-1) */
export interface InvalidDecimal extends BrokenRule<'InvalidDecimal', 'input'> {
  /** What is wrong with it. */
  readonly problem: string
  /** What was given, at most 64 characters of it. */
  readonly given: string
}

/** An amount, a percentage, a day, a count or an account that is understood but not allowed there. (MONEY-1, LEDGER-3, TRANSFER-1) */
export interface OutOfRange extends BrokenRule<'OutOfRange', 'input'> {
  /** What was given. */
  readonly given: string
  /** The range in signs, `> 0`, `0..100`, `..2026-09-01`, or by a name that {@link describeError} spells out, `upToItsDay`. */
  readonly range: string
}

/** Not a civil day `YYYY-MM-DD` from 0001-01-01 to 9999-12-31, or a day that does not exist. (LEDGER-3) */
export interface InvalidDay extends BrokenRule<'InvalidDay', 'input'> {
  /** What was given, at most 64 characters of it. */
  readonly given: string
}

/** Not an id: 1 to 120 of `A-Z a-z 0-9 . _ : -`, or a document's id with a `/`. (LEDGER-2) */
export interface InvalidId extends BrokenRule<'InvalidId', 'input'> {
  /** What was given, at most 64 characters of it. */
  readonly given: string
}

/** Text that is empty, too long or not well-formed Unicode. (LEDGER-1) */
export interface InvalidText extends BrokenRule<'InvalidText', 'input'> {
  /** What is wrong with it. */
  readonly problem: 'empty' | 'tooLong' | 'malformed'
  /** The most UTF-16 units allowed. */
  readonly limit: number
}

/** A list that is empty or too long. (LEDGER-1) */
export interface InvalidList extends BrokenRule<'InvalidList', 'input'> {
  /** What is wrong with it. */
  readonly problem: 'empty' | 'tooLong'
  /** The most elements allowed. */
  readonly limit: number
}

/** None of the words this field knows. */
export interface UnknownChoice extends BrokenRule<'UnknownChoice', 'input'> {
  /** What was given, at most 64 characters of it. */
  readonly given: string
  /** The words it knows. */
  readonly choices: readonly string[]
}

/** The same invoice, item, payment, payer or code was named twice in one input. (APPLY-4, PAYMENT-1, SCHEDULE-2) */
export interface NamedTwice extends BrokenRule<'NamedTwice', 'input'> {
  /** What was named again. */
  readonly given: string
}

/** A currency that ISO 4217 does not know and whose decimals were not given. (MONEY-1) */
export interface UnknownCurrency extends BrokenRule<'UnknownCurrency', 'input'> {
  /** The code that was given. */
  readonly given: string
}

/** There were more errors than are returned; always the last one. */
export interface MoreErrors extends BrokenRule<'MoreErrors', 'input'> {
  /** How many errors there were in all. */
  readonly total: number
}

/** What can be wrong with an input before any rule looks at it: "the input errors" of each function's documentation. (LEDGER-1) */
export type InputError =
  | NotALedger
  | WrongType
  | MissingField
  | UnknownField
  | UnreadableInput
  | ConflictingFields
  | InvalidAmount
  | InvalidDecimal
  | OutOfRange
  | InvalidDay
  | InvalidId
  | InvalidText
  | InvalidList
  | UnknownChoice
  | NamedTwice
  | UnknownCurrency
  | MoreErrors
