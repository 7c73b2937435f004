import type { Codec } from '../codec/codec.js'
import { tagged } from '../codec/tagged.js'
import { allocationFact, type NamedAllocation } from './allocationFact.js'
import { amendedFact, type AmendedFact } from './amendedFact.js'
import { creditFact, type CreditFact } from './creditFact.js'
import { invoiceFact, type InvoiceFact } from './invoiceFact.js'
import { openedFact, type OpenedFact } from './openedFact.js'
import { paymentFact, type PaymentFact } from './paymentFact.js'
import { planFact, type PlanFact } from './planFact.js'
import { poolChangedFact, poolFact, type PoolChangedFact, type PoolFact } from './poolFact.js'
import { recurringChangedFact, recurringFact, type RecurringChangedFact, type RecurringFact } from './recurringFact.js'
import { refundFact, type RefundFact } from './refundFact.js'
import {
  becameFact,
  cancelledFact,
  cappedFact,
  chargedBackFact,
  keptFact,
  policyChangedFact,
  type BecameFact,
  type CancelledFact,
  type CappedFact,
  type ChargedBackFact,
  type KeptFact,
  type PolicyChangedFact
} from './smallFacts.js'

/** A stored fact after reading, its documents still by name. */
export type NamedFact =
  | OpenedFact
  | InvoiceFact
  | CreditFact
  | PaymentFact
  | RefundFact
  | NamedAllocation
  | CancelledFact
  | BecameFact
  | AmendedFact
  | ChargedBackFact
  | PlanFact
  | RecurringFact
  | RecurringChangedFact
  | PoolFact
  | PoolChangedFact
  | PolicyChangedFact
  | CappedFact
  | KeptFact

/** Reads and writes every stored fact. */
export const factCodec: Codec<NamedFact> = tagged<'fact', NamedFact>('fact', {
  opened: openedFact,
  invoice: invoiceFact,
  credit: creditFact,
  payment: paymentFact,
  refund: refundFact,
  allocated: allocationFact as Codec<never>,
  released: allocationFact as Codec<never>,
  cancelled: cancelledFact as Codec<never>,
  uncancelled: cancelledFact as Codec<never>,
  became: becameFact,
  amended: amendedFact,
  chargedBack: chargedBackFact as Codec<never>,
  chargeBackWon: chargedBackFact as Codec<never>,
  plan: planFact,
  recurring: recurringFact,
  recurringChanged: recurringChangedFact,
  pool: poolFact,
  poolChanged: poolChangedFact,
  policyChanged: policyChangedFact,
  capped: cappedFact,
  kept: keptFact
})
