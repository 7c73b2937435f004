import { codec, type Codec } from './codec.js'
import { givenText } from './describeValue.js'
import { type Reading, refuseAt, refuseType } from './reading.js'

const LONGEST_TEXT = 2000
const LONGEST_NAME = 200

/** Free text of at most 2,000 UTF-16 units, not empty and well-formed. */
export const text: Codec<string> = textUpTo(LONGEST_TEXT)

/** A short text: a person, a code, a tag, a reference. */
export const name: Codec<string> = textUpTo(LONGEST_NAME)

/* @__NO_SIDE_EFFECTS__ */
function textUpTo(limit: number): Codec<string> {
  return codec(
    (value, reading) => {
      if (typeof value !== 'string') return refuseType(reading, 'text', value)
      const problem = textProblem(value, limit)
      if (problem === undefined) return value
      return refuseAt(reading, 'InvalidText', 'LEDGER-1', { problem, limit })
    },
    (value) => value
  )
}

function textProblem(value: string, limit: number): 'empty' | 'tooLong' | 'malformed' | undefined {
  if (value.length === 0) return 'empty'
  if (value.length > limit) return 'tooLong'
  return isWellFormed(value) ? undefined : 'malformed'
}

/** A lone surrogate survives JSON but not UTF-8, so it would come back changed from a database. */
function isWellFormed(value: string): boolean {
  for (let index = 0; index < value.length; index += 1) {
    const unit = value.charCodeAt(index)
    if (unit < 0xd800 || unit > 0xdfff) continue
    const next = value.charCodeAt(index + 1)
    if (unit > 0xdbff || !(next >= 0xdc00 && next <= 0xdfff)) return false
    index += 1
  }
  return true
}

/** One of a few words. */
/* @__NO_SIDE_EFFECTS__ */
export function choice<W extends string>(...words: readonly [W, ...W[]]): Codec<W> {
  return codec(
    (value, reading) => {
      // Our own text and not the one given, so that a ledger holds each word once.
      for (const word of words) if (word === value) return word
      return refuseChoice(reading, value, words)
    },
    (value) => value
  )
}

/** Notes a word that is not among the choices. */
export function refuseChoice(reading: Reading, value: unknown, choices: readonly string[]): undefined {
  return refuseAt(reading, 'UnknownChoice', 'LEDGER-1', { given: givenText(value), choices })
}

/** `true` or `false`. */
export const flag: Codec<boolean> = codec(
  (value, reading) => (typeof value === 'boolean' ? value : refuseType(reading, 'true or false', value)),
  (value) => value
)

/** Exactly one value: the mark of a tagged shape. */
/* @__NO_SIDE_EFFECTS__ */
export function literal<W extends string>(word: W): Codec<W> {
  return choice(word)
}

/** A whole number from 0. */
export const count: Codec<number> = codec(
  (value, reading) =>
    typeof value === 'number' && Number.isSafeInteger(value) && value >= 0
      ? value
      : refuseType(reading, 'whole number', value),
  (value) => value
)
