import { creditOn } from '../oracle/balances.js'
import { total } from '../oracle/exact.js'
import type { Model } from '../oracle/model.js'
import { charges, chargesUnder, credits, isSettled, open, payables, payments, quantityLeft, refunds, sources, unapplied } from '../oracle/standing.js'
import { suits } from './calls.js'
import type { Step } from './steps.js'

/** Whether a ledger has anything that a step could work on; without it most steps would be refused for one dull reason. */
export function hasWork(model: Model, step: Step): boolean {
  const somethingOpen = (): boolean => payables(model).some((charge) => open(model, charge) > 0n)
  switch (step.kind) {
    case 'payment':
      return step.place === 'deposit' || somethingOpen()
    case 'existingCredit':
      return credits(model).some((credit) => unapplied(model, credit) > 0n) && (step.release || somethingOpen())
    case 'split':
      return credits(model).some((credit) => step.replace || unapplied(model, credit) > 0n) && somethingOpen()
    case 'allocate':
      return sources(model).some((source) => unapplied(model, source) > 0n) && somethingOpen()
    case 'due':
      return model.policy.autoApply === 'asDue' && somethingOpen()
    case 'deallocate':
      return sources(model).some(({ id }) => chargesUnder(model, id).length > 0)
    case 'writeOff':
      return somethingOpen()
    case 'voidInvoice':
    case 'creditItems':
      return charges(model).some((charge) => charge.total > 0n)
    case 'reverseCredit':
      return credits(model).some((credit) => isSettled(model, credit))
    case 'voidCredit':
      return model.policy.creditReversal !== 'reverseOnly' && credits(model).some((credit) => unapplied(model, credit) > 0n)
    case 'amendCredit':
      return model.policy.amend !== 'never' && credits(model).some((credit) => isSettled(model, credit))
    case 'cancel':
    case 'replaceItem':
      return charges(model).some((charge) => quantityLeft(model, charge) > 0n)
    case 'refundCredit':
      return model.policy.refunds === 'money' && payments(model).length > 0 && creditOn(model, '9999-12-31') > 0n
    case 'sendRefund':
    case 'settleRefund':
    case 'failRefund':
    case 'cancelRefund':
    case 'returnRefund':
    case 'retryRefund':
    case 'dismissRefund':
      return refunds(model).some((refund) => suits(model, step.kind, refund))
    case 'refundPayment':
      return model.policy.refunds === 'money' && payments(model).some((payment) => isSettled(model, payment) && unapplied(model, payment) + onItems(model, payment.id) > 0n)
    case 'settlePayment':
    case 'failPayment':
    case 'sendPayment':
    case 'cancelPayment':
    case 'dismissPayment':
    case 'retryPayment':
    case 'chargeBack':
    case 'winChargeBack':
      return payments(model).some((payment) => suits(model, step.kind, payment))
    case 'again':
      return model.calls.length > 1
    default:
      return true
  }
}

/** What a payment has on items, not on refunds. */
function onItems(model: Model, payment: string): bigint {
  return total(chargesUnder(model, payment).filter(({ charge }) => charge.includes(' ')).map(({ amount }) => amount))
}
