import type { StoredAllocation } from './allocationFact.js'
import type { StoredAmended } from './amendedFact.js'
import type { StoredCredit } from './creditFact.js'
import type { StoredInvoice } from './invoiceFact.js'
import type { StoredOpened } from './openedFact.js'
import type { StoredPayment } from './paymentFact.js'
import type { StoredPlan } from './planFact.js'
import type { StoredPool, StoredPoolChanged } from './poolFact.js'
import type { StoredRecurring, StoredRecurringChanged } from './recurringFact.js'
import type { StoredRefund } from './refundFact.js'
import type { StoredBecame, StoredCancelled, StoredCapped, StoredChargedBack, StoredKept, StoredPolicyChanged } from './smallFacts.js'

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
  | StoredAmended
  | StoredChargedBack
  | StoredPlan
  | StoredRecurring
  | StoredRecurringChanged
  | StoredPool
  | StoredPoolChanged
  | StoredPolicyChanged
  | StoredCapped
  | StoredKept
