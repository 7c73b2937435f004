import type { DocumentFact } from '../kernel/state.js'
import { allocateOperation } from '../operations/allocate.js'
import { amendCreditOperation } from '../operations/amendCredit.js'
import { amendPoolOperation } from '../operations/amendPool.js'
import { existingOperation } from '../operations/applyCredit.js'
import { cancelItemsOperation } from '../operations/cancelItems.js'
import { cancelRefundOperation } from '../operations/cancelRefund.js'
import { creditItemsOperation } from '../operations/creditItems.js'
import { deallocateOperation } from '../operations/deallocate.js'
import { dismissRefundOperation } from '../operations/dismissRefund.js'
import { cancelPlanOperation } from '../operations/cancelPlan.js'
import { cancelPaymentOperation } from '../operations/cancelPayment.js'
import { changeRecurringOperation } from '../operations/changeRecurring.js'
import { chargeBackOperation } from '../operations/chargeBack.js'
import { dismissPaymentOperation } from '../operations/dismissPayment.js'
import { endRecurringOperation } from '../operations/endRecurring.js'
import { failPaymentOperation } from '../operations/failPayment.js'
import { failRefundOperation } from '../operations/failRefund.js'
import { recordPaymentOperation } from '../operations/recordPayment.js'
import { refundFromCreditOperation } from '../operations/refundFromCredit.js'
import { refundPaymentOperation } from '../operations/refundPayment.js'
import { replaceItemOperation } from '../operations/replaceItem.js'
import { removePoolOperation } from '../operations/removePool.js'
import { retryRefundOperation } from '../operations/retryRefund.js'
import { returnRefundOperation } from '../operations/returnRefund.js'
import { schedulePaymentsOperation } from '../operations/schedulePayments.js'
import { retryPaymentOperation } from '../operations/retryPayment.js'
import { sendPaymentOperation } from '../operations/sendPayment.js'
import { sendRefundOperation } from '../operations/sendRefund.js'
import { settlePaymentOperation } from '../operations/settlePayment.js'
import { settleRefundOperation } from '../operations/settleRefund.js'
import { suspendRecurringOperation } from '../operations/suspendRecurring.js'
import { winChargeBackOperation } from '../operations/winChargeBack.js'
import { applyCreditToInstalmentOperation } from '../operations/applyCreditToInstalment.js'
import { cancelScheduledPaymentOperation } from '../operations/cancelScheduledPayment.js'
import { changeScheduledPaymentOperation } from '../operations/changeScheduledPayment.js'
import { collectPaymentOperation } from '../operations/collectPayment.js'
import { reverseCreditOperation } from '../operations/reverseCredit.js'
import { voidCreditOperation } from '../operations/voidCredit.js'
import { voidInvoiceOperation } from '../operations/voidInvoice.js'
import { issuePoolOperation } from '../operations/issuePool.js'
import { splitCreditAcrossInvoicesOperation } from '../operations/splitCreditAcrossInvoices.js'
import { undoOperation } from '../operations/undo.js'
import { writeOffOperation } from '../operations/writeOff.js'
import { row, type Row } from './row.js'
import { amendingIt, changingTerms, creditOnNext, endingIt, redeemingIt, restingIt } from './ways/agreement.js'
import {
  cancellingIt,
  creditingIt,
  creditOnIt,
  issuingSold,
  payingIt,
  paymentOnIt,
  replacingIt,
  schedulingIt,
  takenOffIt,
  writingOff
} from './ways/invoice.js'
import { creditOnOwed, payingOwed, paymentOnOwed } from './ways/refund.js'
import {
  changingIt,
  creditOnInvoice,
  creditOnPlan,
  givingBack,
  paymentOnInvoice,
  refundingIt,
  rewritingIt,
  splittingIt,
  takenByBank,
  takenOffInvoice
} from './ways/source.js'
import { naming, undoingIt } from './ways/way.js'

/** What can be done with each kind of document, in the order of the menu: an operation is one line here. (VIEW-6) */
export function rowsOf(kind: DocumentFact['fact']): readonly Row[] {
  switch (kind) {
    case 'invoice':
      return [
        row(recordPaymentOperation, payingIt),
        row(existingOperation, creditOnIt),
        row(allocateOperation, paymentOnIt),
        row(deallocateOperation, takenOffIt),
        row(schedulePaymentsOperation, schedulingIt),
        row(cancelItemsOperation, cancellingIt),
        row(creditItemsOperation, creditingIt),
        row(replaceItemOperation, replacingIt),
        row(issuePoolOperation, issuingSold),
        row(writeOffOperation, writingOff),
        row(voidInvoiceOperation, naming('invoice')),
        row(undoOperation, undoingIt)
      ]
    case 'credit':
      return [
        row(existingOperation, creditOnInvoice),
        row(splitCreditAcrossInvoicesOperation, splittingIt),
        row(applyCreditToInstalmentOperation, creditOnPlan),
        row(deallocateOperation, takenOffInvoice),
        row(refundFromCreditOperation, givingBack),
        row(amendCreditOperation, rewritingIt),
        row(reverseCreditOperation, naming('credit')),
        row(voidCreditOperation, naming('credit')),
        row(undoOperation, undoingIt)
      ]
    case 'payment':
      return [
        row(settlePaymentOperation, naming('payment')),
        row(failPaymentOperation, naming('payment')),
        row(sendPaymentOperation, naming('payment')),
        row(cancelPaymentOperation, naming('payment')),
        row(retryPaymentOperation, naming('payment')),
        row(dismissPaymentOperation, naming('payment')),
        row(chargeBackOperation, takenByBank),
        row(winChargeBackOperation, takenByBank),
        row(collectPaymentOperation, naming('payment')),
        row(changeScheduledPaymentOperation, changingIt),
        row(cancelScheduledPaymentOperation, naming('payment')),
        row(allocateOperation, paymentOnInvoice),
        row(deallocateOperation, takenOffInvoice),
        row(refundPaymentOperation, refundingIt),
        row(refundFromCreditOperation, givingBack),
        row(undoOperation, undoingIt)
      ]
    case 'refund':
      return [
        row(sendRefundOperation, naming('refund')),
        row(settleRefundOperation, naming('refund')),
        row(failRefundOperation, naming('refund')),
        row(returnRefundOperation, naming('refund')),
        row(cancelRefundOperation, naming('refund')),
        row(retryRefundOperation, naming('refund')),
        row(dismissRefundOperation, naming('refund')),
        row(recordPaymentOperation, payingOwed),
        row(existingOperation, creditOnOwed),
        row(allocateOperation, paymentOnOwed),
        row(undoOperation, undoingIt)
      ]
    case 'plan':
      return [
        row(applyCreditToInstalmentOperation, creditOnNext),
        row(cancelPlanOperation, naming('plan')),
        row(undoOperation, undoingIt)
      ]
    case 'recurring':
      return [
        row(changeRecurringOperation, changingTerms),
        row(suspendRecurringOperation, restingIt),
        row(endRecurringOperation, endingIt),
        row(undoOperation, undoingIt)
      ]
    case 'pool':
      return [
        row(recordPaymentOperation, redeemingIt),
        row(amendPoolOperation, amendingIt),
        row(removePoolOperation, naming('pool')),
        row(undoOperation, undoingIt)
      ]
    default:
      return []
  }
}
