import type { DayNumber } from '../calendar/dayNumber.js'
import { formatDay } from '../calendar/formatDay.js'
import type { Amount } from '../model/amount.js'
import type { InvoiceFact } from '../model/facts/invoiceFact.js'
import { formatMinor } from '../money/formatMinor.js'
import type { Minor } from '../money/minor.js'
import type { CompiledPolicy } from '../model/policy/compiledPolicy.js'
import type { IdIndex } from './idIndex.js'
import { locatorOf, type Locator } from './locator.js'
import type { RecordedInput } from './recordedInput.js'
import type { AgreementState, ChargeState, EntryRecord, PostedDocument, RecordedFact, SourceState, State, Totals } from './state.js'
import type { VectorEdit } from './vector.js'

/** Most entries make no document, and share this one list. */
const NONE: readonly PostedDocument[] = []
const NO_FACTS: readonly RecordedFact[] = []

/** The totals while facts are posted. */
export type OpenTotals = { -readonly [K in keyof Totals]: Totals[K] }

/**
 * A working copy of a ledger's state: facts are posted to it one after the other and it reads what was posted. It
 * becomes a ledger when it is closed, and leaves no trace when it is dropped; so a preview is a book not closed.
 */
export class Book {
  readonly charges: VectorEdit<ChargeState>
  readonly sources: VectorEdit<SourceState>
  readonly entries: VectorEdit<EntryRecord>
  readonly totals: OpenTotals
  private agreed: VectorEdit<AgreementState> | undefined
  policy: CompiledPolicy
  policies: ReadonlyMap<string, CompiledPolicy>
  closedUntil: DayNumber
  ids: IdIndex
  chargesByDay: boolean
  sourcesByDay: boolean
  selective: boolean
  latestDay: DayNumber
  /** Something that was posted took effect before something posted earlier. */
  backdated = false
  /** Of the entry that is being made. */
  facts: readonly RecordedFact[] = NO_FACTS
  documents: readonly PostedDocument[] = NONE
  /** What was looked up last, and before that: as a rule the source and the target. */
  recentId = ''
  recent: Locator = 0
  beforeId = ''
  before: Locator = 0
  private placed: Map<InvoiceFact, ReadonlyMap<string, number>> | undefined

  /** `id` is that of the operation whose entry is being made. */
  constructor(
    readonly base: State,
    readonly id = ''
  ) {
    this.charges = base.charges.edit()
    this.sources = base.sources.edit()
    this.entries = base.entries.edit()
    this.totals = copyOf(base.totals)
    this.policy = base.policy
    this.policies = base.policies
    this.closedUntil = base.closedUntil
    this.ids = base.ids
    this.chargesByDay = base.chargesByDay
    this.sourcesByDay = base.sourcesByDay
    this.selective = base.selective
    this.latestDay = base.latestDay
  }

  /** Where the items of long invoices are, as far as they were looked up. */
  get places(): Map<InvoiceFact, ReadonlyMap<string, number>> {
    return (this.placed ??= new Map())
  }

  /** Most operations look at none. */
  get agreements(): VectorEdit<AgreementState> {
    return (this.agreed ??= this.base.agreements.edit())
  }

  /** The sequence of the entry that is being made. */
  get seq(): number {
    return this.entries.length + 1
  }

  /** Notes a fact of the entry in the making. Most entries have one or two, and a list that grows keeps spare room. */
  note(fact: RecordedFact): void {
    const { length } = this.facts
    if (length === 0) this.facts = [fact]
    else if (length === 1) this.facts = [this.facts[0] as RecordedFact, fact]
    else if (length === 2) this.facts = [...this.facts, fact]
    else (this.facts as RecordedFact[]).push(fact)
  }

  /** Something takes effect on a day. */
  touch(day: DayNumber): void {
    if (day > this.latestDay) this.latestDay = day
    else if (day < this.latestDay) this.backdated = true
  }

  /** Something that was to be posted is itself beyond 2^53-1: the book is refused as a whole. (MONEY-3) */
  exceed(): void {
    this.totals.charges = Infinity
  }

  /** Makes the facts posted since the last call one entry. */
  enter(id: string, on: DayNumber, operation: string, { input, codec }: RecordedInput): void {
    const { seq, facts, documents } = this
    const entry = { seq, id, on, operation, input, codec, facts, documents }
    this.entries.push(entry)
    let locator = 0
    for (const document of documents) if (document.id === id) locator = locatorOf(document)
    this.ids = this.ids.with(id, locator)
    this.facts = NO_FACTS
    this.documents = NONE
  }

  /** The state with everything that was entered. */
  close(): State {
    const { base, ids, latestDay, totals } = this
    return {
      opened: base.opened,
      policy: this.policy,
      policies: this.policies,
      closedUntil: this.closedUntil,
      entries: this.entries.seal(),
      ids,
      charges: this.charges.seal(),
      sources: this.sources.seal(),
      agreements: this.agreed?.seal() ?? base.agreements,
      totals,
      chargesByDay: this.chargesByDay,
      sourcesByDay: this.sourcesByDay,
      selective: this.selective,
      latestDay
    }
  }

  /** An amount as it leaves the library. */
  money(minor: Minor): Amount {
    return formatMinor(minor, this.base.opened.decimals) as Amount
  }

  /** A day as it leaves the library. */
  day(day: DayNumber): string {
    return formatDay(day)
  }
}

function copyOf(totals: Totals): OpenTotals {
  const { invoiced, credited, paid, money, refunded, refunding, awaited, open, unapplied, charges, sources } = totals
  return { invoiced, credited, paid, money, refunded, refunding, awaited, open, unapplied, charges, sources }
}
