/** How a payment method behaves. (PAYMENT-2) */
export interface PaymentMethod {
  /** The code that payments and refunds name. */
  readonly code: string
  /** `online` refunds go back through the processor, `offline` ones settle at once, `storedValue` draws on a pool. */
  readonly channel: 'online' | 'offline' | 'storedValue'
  /** The state a new payment has. Only settled money counts in the current balance. */
  readonly firstState: 'settled' | 'pending'
  /** When a payment may be cancelled. */
  readonly cancelPayment: 'always' | 'untilSent' | 'never'
  /** When a refund may be cancelled. (REFUND-7) */
  readonly cancelRefund: 'always' | 'sameDayUntilSent' | 'never'
  /** Usual days until a payment clears. */
  readonly daysToClear?: number | undefined
  /** Business days after which a refund usually arrives: the longest of them. (REFUND-6) */
  readonly refundDays?: number | undefined
}

/** A tax. (INVOICE-2) */
export interface Tax {
  /** The code that items name. */
  readonly code: string
  /** Percent as decimal text, up to 6 decimals: `"9.975"`. */
  readonly percent: string
  /** Taxes whose unrounded amounts are part of this one's base. */
  readonly onTopOf?: readonly string[] | undefined
}

/** A type of credit: the discount or credit item. (CREDIT-1) */
export interface CreditType {
  /** The code that credits name. */
  readonly code: string
  /** The taxes of a credit of this type that names none. (CREDIT-2) */
  readonly taxes?: readonly string[] | undefined
  /** The ledger code of a credit that names none. */
  readonly ledgerCode?: string | undefined
}

/**
 * The choices in which billing products differ, as plain data. Start from a preset and change what differs:
 * `{ ...creditHeldUntilUsed, name: 'our-school', taxes: [{ code: 'GST', percent: '5' }] }`. A stored ledger names its
 * policy, so a changed policy takes a new name. (LEDGER-8)
 */
export interface Policy {
  /** The name that a stored ledger refers to. */
  readonly name: string
  /** When credit on account is used without being asked. (CREDIT-5) */
  readonly autoApply: 'never' | 'nextInvoice' | 'asDue' | 'always'
  /** What a new credit aimed at an invoice does: cover what is open, or stay on the account and be noted there. (CREDIT-6) */
  readonly creditOnInvoice: 'allocate' | 'accountCredit'
  /** Whether a credit may be kept for certain people or item tags. (CREDIT-7) */
  readonly earmarks: 'allowed' | 'none'
  /** What may be changed of a credit afterwards. (CREDIT-10) */
  readonly amend: 'never' | 'notes' | 'all'
  /** How a credit made by mistake is taken back. (REVERSE-1) */
  readonly creditReversal: 'reverseOnly' | 'voidUnapplied' | 'unapplyThenVoid'
  /** Whether credit pays at a checkout with instalments. (SCHEDULE-5) */
  readonly creditWithInstalments: 'refused' | 'allowed'
  /** Which instalments shrink first when less is open. (SCHEDULE-4) */
  readonly planTrim: 'reduceLast' | 'reduceNext' | 'spread'
  /** What reconciling uses unless told otherwise. (RECONCILE-1) */
  readonly reconcileSources: 'payments' | 'paymentsAndCredits'
  /** Which day makes an open item old. (RECONCILE-3) */
  readonly oldestBy: 'invoiceDay' | 'dueDay'
  /** Whether refunds in money are given at all. (REFUND-9) */
  readonly refunds: 'money' | 'creditOnly'
  /** Whether refunds on an account stop at the money it paid; the one limit a policy can lift. (REFUND-1) */
  readonly refundLimit: 'moneyPaid' | 'none'
  /** Whether available credit can go back to a card. (REFUND-3) */
  readonly cardFromCredit: 'never' | 'tiedToPayment'
  /** How taxes, percentages and shares of a quantity are rounded. (MONEY-4) */
  readonly rounding: 'halfUp' | 'halfEven'
  /** Whether each item's tax is rounded, or the invoice's and spread over the items. (INVOICE-2) */
  readonly taxRounding: 'perItem' | 'perInvoice'
  /** The payment methods. (PAYMENT-2) */
  readonly methods: readonly PaymentMethod[]
  /** The taxes. (INVOICE-2) */
  readonly taxes: readonly Tax[]
  /** The types of credit; `cancellation` is the type of a cancellation's credit unless it names another. (CREDIT-1) */
  readonly creditTypes: readonly CreditType[]
}
