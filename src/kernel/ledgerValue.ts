import { formatDay } from '../calendar/formatDay.js'
import type { Entries, Entry, Ledger, StoredLedger } from '../model/ledger.js'
import { factsOneByOne } from './factsOneByOne.js'
import { inputJson } from './recordedInput.js'
import type { EntryRecord, State } from './state.js'
import { writeFact } from './writeFact.js'

/** The ledger of a state: the only thing that makes one. */
export function ledgerOf(state: State): Ledger {
  return new LedgerValue(state)
}

/** The state of a ledger that this library made; `undefined` for anything else, clones and forgeries included. */
export function stateOf(value: unknown): State | undefined {
  return LedgerValue.stateOf(value)
}

/** A plain value to look at, with its index in a private field that no forgery, clone or freeze reaches. */
class LedgerValue implements Ledger {
  readonly account: string
  readonly currency: string
  readonly entries: Entries
  readonly #state: State

  constructor(state: State) {
    this.account = state.opened.account
    this.currency = state.opened.currency
    this.entries = new EntriesView(state)
    this.#state = state
  }

  static stateOf(value: unknown): State | undefined {
    return typeof value === 'object' && value !== null && #state in value ? value.#state : undefined
  }

  toJSON(): StoredLedger {
    return { format: 1, account: this.account, currency: this.currency, entries: [...this.entries] }
  }
}

class EntriesView implements Entries {
  readonly length: number
  readonly #state: State

  constructor(state: State) {
    this.length = state.entries.length
    this.#state = state
  }

  at(index: number): Entry | undefined {
    const place = index < 0 ? this.length + index : index
    if (!Number.isSafeInteger(place) || place < 0 || place >= this.length) return undefined
    return writeEntry(this.#state, this.#state.entries.at(place))
  }

  *[Symbol.iterator](): Generator<Entry> {
    for (let index = 0; index < this.length; index += 1) yield writeEntry(this.#state, this.#state.entries.at(index))
  }
}

function writeEntry(state: State, entry: EntryRecord): Entry {
  const { seq, id, operation } = entry
  return {
    seq,
    id,
    on: formatDay(entry.on),
    operation,
    input: inputJson(entry, state.opened.decimals),
    facts: factsOneByOne(entry.facts).map((fact) => writeFact(state, fact, entry.on))
  }
}
