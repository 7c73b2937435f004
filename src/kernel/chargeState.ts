import type { DayNumber } from '../calendar/dayNumber.js'
import type { RefundState } from '../model/facts/refundFact.js'
import type { Minor } from '../money/minor.js'
import type { Link } from './allocation.js'
import type { Charge } from './document.js'

/** What cancellations took off an item so far. (CANCEL-2, CANCEL-5) */
export interface Cancelled {
  /** In millionths. */
  readonly quantity: number
  /** Taxes included. */
  readonly credited: Minor
  /** What write-offs took off it. (REVERSE-3) */
  readonly writtenOff: Minor
  /** Of each of the item's taxes. */
  readonly taxes: readonly Minor[]
  /** The credits, by source number, oldest first. */
  readonly credits: readonly number[]
}

/** What most items never have. */
interface Unusual {
  readonly planned: Minor
  readonly state: 'owed' | 'later' | 'voided' | RefundState
  readonly cancelled: Cancelled | undefined
}

const USUAL: Unusual = { planned: 0, state: 'owed', cancelled: undefined }

/** Where a charge stands. There are many, each change makes one, so what is seldom there takes no room. */
export class ChargeState {
  constructor(
    readonly of: Charge,
    /** What no settled source covers; 0 for a refund that failed. */
    readonly open: Minor,
    /** The last day it changed. */
    readonly last: DayNumber,
    readonly latest: Link | undefined,
    private readonly unusual: Unusual = USUAL
  ) {}

  /** What payments that have not settled are set to cover. */
  get planned(): Minor {
    return this.unusual.planned
  }

  /** `owed` for an item, `voided` for one that was a mistake; `later` on a past day before it existed. */
  get state(): 'owed' | 'later' | 'voided' | RefundState {
    return this.unusual.state
  }

  get cancelled(): Cancelled | undefined {
    return this.unusual.cancelled
  }

  /** The invoice or refund. */
  get document(): Charge['document'] {
    return this.of.document
  }

  /** After an allocation. */
  allocated(open: Minor, planned: Minor, last: DayNumber, latest: Link): ChargeState {
    const { of, unusual } = this
    return new ChargeState(of, open, last, latest, planned === unusual.planned ? unusual : { ...unusual, planned })
  }

  /** After anything else. */
  changed(open: Minor, last: DayNumber, change: Partial<Unusual>): ChargeState {
    const { planned = this.planned, state = this.state, cancelled = this.cancelled } = change
    return new ChargeState(this.of, open, last, this.latest, { planned, state, cancelled })
  }
}
