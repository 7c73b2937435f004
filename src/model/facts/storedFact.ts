import type { StoredAllocation } from './allocationFact.js'
import type { StoredCredit } from './creditFact.js'
import type { StoredInvoice } from './invoiceFact.js'
import type { StoredOpened } from './openedFact.js'
import type { StoredPayment } from './paymentFact.js'
import type { StoredRefund } from './refundFact.js'
import type { StoredBecame, StoredCancelled, StoredCapped, StoredKept } from './smallFacts.js'

/** What can happen in a ledger, as JSON: the whole grammar of the stored form. */
export type StoredFact =
  | StoredOpened
  | StoredInvoice
  | StoredCredit
  | StoredPayment
  | StoredRefund
  | StoredAllocation
  | StoredCancelled
  | StoredBecame
  | StoredCapped
  | StoredKept
