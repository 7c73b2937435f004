import type { Policy } from './policy.js'
import { standardCreditTypes, standardMethods } from './standardTables.js'

/** Credit stays on the account until it is used, and is never deleted: it is reversed by an invoice. (CREDIT-5, REVERSE-1) */
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

/** Left-over credit goes to the next invoice; unused credit can be changed and removed. (CREDIT-5, CREDIT-10) */
export const creditToNextInvoice: Policy = /* @__PURE__ */ preset({
  name: 'creditToNextInvoice',
  autoApply: 'nextInvoice',
  earmarks: 'allowed',
  amend: 'all',
  creditReversal: 'unapplyThenVoid',
  creditWithInstalments: 'allowed',
  reconcileSources: 'paymentsAndCredits'
})

/** Credit is account credit wherever it was aimed, and is used on invoices as they fall due. (CREDIT-5, CREDIT-6) */
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
