import type { AmountInput } from '../money/amountInput.js'
import type { ProrateInput } from './prorating.js'

/** A discount: an amount in major units, or a percentage up to 100. (INVOICE-1) */
export type DiscountInput = { readonly amount: AmountInput } | { readonly percent: AmountInput }

/** One item of an invoice. (INVOICE-1) */
export interface InvoiceItemInput {
  /** Its id within the invoice; its place from `"1"` when absent. */
  readonly item?: string | undefined
  /** What is sold. */
  readonly description: string
  /** Whom it is for. (LEDGER-4) */
  readonly people?: readonly string[] | undefined
  /** How many, up to 6 decimals; 1 when absent. */
  readonly quantity?: AmountInput | undefined
  /** The price of one in major units, up to 6 decimals; the line is rounded once. */
  readonly unitPrice?: AmountInput | undefined
  /** The line's amount in major units, instead of a unit price. */
  readonly amount?: AmountInput | undefined
  /** Taken off the line. */
  readonly discount?: DiscountInput | undefined
  /** Codes of the policy's taxes. (INVOICE-2) */
  readonly taxes?: readonly string[] | undefined
  /** The price includes the taxes; they are added to it when absent. (INVOICE-2) */
  readonly taxIncluded?: boolean | undefined
  /** The ledger code of its revenue. */
  readonly ledgerCode?: string | undefined
  /** The host's own tags. */
  readonly tags?: readonly string[] | undefined
  /** It sells stored value, such as a gift card: the method by which that pays. A liability, not revenue. (POOL-3) */
  readonly storedValue?: string | undefined
  /** The session a late joiner pays the rest of: the line is that share of its price. (INVOICE-6) */
  readonly prorate?: ProrateInput | undefined
}
