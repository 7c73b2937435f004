import { NO_DAY, type DayNumber } from '../calendar/dayNumber.js'
import type { PaymentState } from '../model/facts/paymentFact.js'
import type { Minor } from '../money/minor.js'
import type { Link } from './allocation.js'
import type { Source } from './document.js'

/** What most sources never have. */
interface Unusual {
  readonly refunded: Minor
  readonly state: 'later' | 'voided' | PaymentState
  readonly chargedBack: Minor
  /** Its own day when absent. */
  readonly since: DayNumber | undefined
  readonly altered: DayNumber
}

const USUAL: Unusual = { refunded: 0, state: 'settled', chargedBack: 0, since: undefined, altered: NO_DAY }

/** Where a source stands. There are many, each change makes one, so what is seldom there takes no room. */
export class SourceState {
  constructor(
    readonly of: Source,
    /** What no charge uses. */
    readonly unapplied: Minor,
    /** The last day it changed. */
    readonly last: DayNumber,
    readonly latest: Link | undefined,
    private readonly unusual: Unusual = USUAL
  ) {}

  /** What refunds use, pending ones included. */
  get refunded(): Minor {
    return this.unusual.refunded
  }

  /** What a bank took back of a payment. (PAYMENT-6) */
  get chargedBack(): Minor {
    return this.unusual.chargedBack
  }

  /** A credit is settled, or voided; `later` on a past day before it existed. */
  get state(): 'later' | 'voided' | PaymentState {
    return this.unusual.state
  }

  /** The day of that state. */
  get since(): DayNumber {
    return this.unusual.since ?? this.of.day
  }

  /** The last day on which it was amended, or a bank took some of it back or gave it back; so that no walk over entries asks for it. (LEDGER-3) */
  get altered(): DayNumber {
    return this.unusual.altered
  }

  /** The payment or credit. */
  get document(): Source {
    return this.of
  }

  /** After an allocation. */
  allocated(unapplied: Minor, refunded: Minor, last: DayNumber, latest: Link): SourceState {
    const { of, unusual } = this
    return new SourceState(of, unapplied, last, latest, refunded === unusual.refunded ? unusual : { ...unusual, refunded })
  }

  /** After anything else. */
  changed(unapplied: Minor, last: DayNumber, change: Partial<Unusual>): SourceState {
    const { refunded = this.refunded, state = this.state, chargedBack = this.chargedBack, since = this.unusual.since, altered = this.altered } = change
    return new SourceState(this.of, unapplied, last, this.latest, { refunded, state, chargedBack, since, altered })
  }

  /** The same with another version of its document, from a day on. (CREDIT-10, SCHEDULE-3) */
  amended(of: Source, unapplied: Minor, on: DayNumber): SourceState {
    const altered = Math.max(this.altered, on)
    return new SourceState(of, unapplied, Math.max(this.last, on), this.latest, { ...this.unusual, since: this.since, altered })
  }
}
