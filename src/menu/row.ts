import type { Book } from '../kernel/book.js'
import { decode } from '../kernel/decode.js'
import { attempted, type Operation } from '../kernel/perform.js'
import type { PostedDocument, State } from '../kernel/state.js'
import type { CommonRequest } from '../model/codec/common.js'
import type { BillingError } from '../model/errors/billingError.js'
import type { JsonObject } from '../model/json.js'
import type { Minor } from '../money/minor.js'

/** What the menu is drawn for. */
export interface Seen {
  readonly book: Book
  readonly document: PostedDocument
  /** The day on which it would be done. */
  readonly on: string
}

/** One way to try an operation on a document. */
export interface Way {
  /** Its input beside id and day; without an amount, what it does when none is stated. */
  readonly input: (amount?: string) => JsonObject
  /** It takes an amount, so that there is a largest one. */
  readonly limited?: boolean
  /** Where it takes none: how much it moved. */
  readonly moved?: (after: Book) => Minor
}

/** A line of the menu: an operation, and the ways to try it on a document; none when there is nothing to try it with. */
export interface Row {
  readonly operation: string
  readonly ways: (seen: Seen) => readonly Way[]
  /** The operation itself, on a book that is dropped. */
  readonly dryRun: (state: State, input: JsonObject) => Book | readonly BillingError[]
}

/** A line of the menu. */
export function row<R extends CommonRequest>(operation: Operation<R>, ways: Row['ways']): Row {
  return {
    operation: operation.name,
    ways,
    dryRun: (state, input) => {
      const { currency, decimals } = state.opened
      const read = decode(operation.codec, input, currency, decimals)
      return read.errors ?? attempted(operation, state, read.value)
    }
  }
}
