import type { Policy } from './policy.js'
import { standardCreditTypes, standardMethods } from './standardTables.js'

/**
 * Credit stays on the account until it is used, and is never deleted: it is reversed by an invoice. (CREDIT-5, REVERSE-1)
 *
 * @example
 * ```ts
 * import { applyCredit, creditHeldUntilUsed, openLedger, orThrow, recordInvoice, viewInvoice } from 'billing-rules'
 *
 * const on = '2026-09-01'
 * let ledger = orThrow(openLedger({ id: 'open', on, account: 'a', currency: 'CAD', policy: creditHeldUntilUsed }))
 * ledger = orThrow(applyCredit(ledger, { id: 'CR-1', on, amount: '40.00', tax: 'waived', type: 'goodwill' }))
 * ledger = orThrow(recordInvoice(ledger, { id: 'INV-1', on, items: [{ description: 'Class', amount: '100.00' }] }))
 * console.log(orThrow(viewInvoice(ledger, { id: 'INV-1' })).open) // => 100.00
 * ```
 */
export const creditHeldUntilUsed: Policy = {
  name: 'creditHeldUntilUsed',
  autoApply: 'never',
  creditOnInvoice: 'allocate',
  earmarks: 'none',
  amend: 'never',
  creditReversal: 'reverseOnly',
  creditWithInstalments: 'refused',
  planTrim: 'reduceLast',
  reconcileSources: 'payments',
  oldestBy: 'invoiceDay',
  refunds: 'money',
  refundLimit: 'moneyPaid',
  cardFromCredit: 'never',
  rounding: 'halfUp',
  taxRounding: 'perItem',
  methods: standardMethods,
  taxes: [],
  creditTypes: standardCreditTypes
}

/**
 * Left-over credit goes to the next invoice; unused credit can be changed and removed. (CREDIT-5, CREDIT-10)
 *
 * @example
 * ```ts
 * import { applyCredit, creditToNextInvoice, openLedger, orThrow, recordInvoice, viewInvoice } from 'billing-rules'
 *
 * const on = '2026-09-01'
 * let ledger = orThrow(openLedger({ id: 'open', on, account: 'a', currency: 'CAD', policy: creditToNextInvoice }))
 * ledger = orThrow(applyCredit(ledger, { id: 'CR-1', on, amount: '40.00', tax: 'waived', type: 'goodwill' }))
 * ledger = orThrow(recordInvoice(ledger, { id: 'INV-1', on, items: [{ description: 'Class', amount: '100.00' }] }))
 * console.log(orThrow(viewInvoice(ledger, { id: 'INV-1' })).open) // => 60.00
 * ```
 */
export const creditToNextInvoice: Policy = /* @__PURE__ */ preset({
  name: 'creditToNextInvoice',
  autoApply: 'nextInvoice',
  earmarks: 'allowed',
  amend: 'all',
  creditReversal: 'unapplyThenVoid',
  creditWithInstalments: 'allowed',
  reconcileSources: 'paymentsAndCredits'
})

/**
 * Credit is account credit wherever it was aimed, and is used on invoices as they fall due. (CREDIT-5, CREDIT-6)
 *
 * @example
 * ```ts
 * import { applyCredit, applyCreditsDue, creditAsInvoicesFallDue, openLedger, orThrow, recordInvoice, viewInvoice } from 'billing-rules'
 *
 * const on = '2026-09-01'
 * let ledger = orThrow(openLedger({ id: 'open', on, account: 'a', currency: 'CAD', policy: creditAsInvoicesFallDue }))
 * ledger = orThrow(applyCredit(ledger, { id: 'CR-1', on, amount: '40.00', tax: 'waived', type: 'goodwill' }))
 * ledger = orThrow(recordInvoice(ledger, { id: 'INV-1', on, due: '2026-10-01', items: [{ description: 'Class', amount: '100.00' }] }))
 * ledger = orThrow(applyCreditsDue(ledger, { id: 'DUE-1', on: '2026-10-01' }))
 * console.log(orThrow(viewInvoice(ledger, { id: 'INV-1' })).open) // => 60.00
 * ```
 */
export const creditAsInvoicesFallDue: Policy = /* @__PURE__ */ preset({
  name: 'creditAsInvoicesFallDue',
  autoApply: 'asDue',
  creditOnInvoice: 'accountCredit',
  amend: 'notes',
  creditReversal: 'voidUnapplied',
  creditWithInstalments: 'allowed',
  reconcileSources: 'paymentsAndCredits',
  oldestBy: 'dueDay'
})

function preset(differences: Partial<Policy>): Policy {
  return { ...creditHeldUntilUsed, ...differences }
}
