import type { Codec } from '../codec/codec.js'
import { tagged } from '../codec/tagged.js'
import { allocationFact, type NamedAllocation } from './allocationFact.js'
import { creditFact, type CreditFact } from './creditFact.js'
import { invoiceFact, type InvoiceFact } from './invoiceFact.js'
import { openedFact, type OpenedFact } from './openedFact.js'
import { paymentFact, type PaymentFact } from './paymentFact.js'
import { refundFact, type RefundFact } from './refundFact.js'
import {
  becameFact,
  cancelledFact,
  cappedFact,
  keptFact,
  type BecameFact,
  type CancelledFact,
  type CappedFact,
  type KeptFact
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
  cancelled: cancelledFact,
  became: becameFact,
  capped: cappedFact,
  kept: keptFact
})
