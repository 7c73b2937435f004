import type { Codec } from '../model/codec/codec.js'
import { typeName } from '../model/codec/describeValue.js'
import type { Outcome } from '../model/outcome.js'
import { Book } from './book.js'
import { decode } from './decode.js'
import { stateOf } from './ledgerValue.js'
import { accept, notALedger, refuse } from './outcomes.js'
import { brokenRules, type Rule } from './perform.js'
import type { State } from './state.js'
import { totalsTooLarge } from './totalsTooLarge.js'

/** A question: how its input is read, which rules it obeys, and how a book answers it. */
export interface Question<R, A> {
  readonly codec: Codec<R>
  readonly rules: readonly (readonly Rule<R>[])[]
  readonly answer: (book: Book, request: R, state: State) => A
}

/** Decode, check, answer: what every query is. It changes nothing. */
export function ask<R, A>(question: Question<R, A>, ledger: unknown, input: unknown): Outcome<A> {
  const state = stateOf(ledger)
  if (state === undefined) return notALedger(typeName(ledger))
  const { currency, decimals } = state.opened
  const read = decode(question.codec, input, currency, decimals)
  if (read.errors !== undefined) return refuse(read.errors, read.total)
  const broken = brokenRules(question.rules, new Book(state), read.value)
  if (broken !== undefined) return refuse(broken)
  const book = new Book(state)
  const answer = question.answer(book, read.value, state)
  // A question may try an operation on its book, which must not carry it beyond 2^53-1 either. (MONEY-3)
  const tooLarge = totalsTooLarge(book)
  return tooLarge === undefined ? accept(answer) : refuse([tooLarge])
}
