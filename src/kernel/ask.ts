import type { Codec } from '../model/codec/codec.js'
import { typeName } from '../model/codec/describeValue.js'
import type { Outcome } from '../model/outcome.js'
import { Book } from './book.js'
import { decode } from './decode.js'
import { stateOf } from './ledgerValue.js'
import { accept, notALedger, refuse } from './outcomes.js'
import { brokenRules, type Rule } from './perform.js'
import type { State } from './state.js'

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
  return accept(question.answer(new Book(state), read.value, state))
}
