/**
 * io-ts codecs of a ledger and of every operation's input, for hosts that compose codecs of their own: an HTTP body,
 * a queue message, a database row.
 *
 * @packageDocumentation
 */
import { applyCreditCodec, type ApplyCreditInput } from '../operations/applyCredit.js'
import { recordInvoiceOperation, type RecordInvoiceInput } from '../operations/recordInvoice.js'
import { recordPaymentOperation, type RecordPaymentInput } from '../operations/recordPayment.js'
import { splitCreditAcrossInvoicesOperation, type SplitCreditInput } from '../operations/splitCreditAcrossInvoices.js'
import { allocateOperation, type AllocateInput } from '../operations/allocate.js'
import { deallocateOperation, type DeallocateInput } from '../operations/deallocate.js'
import { reconcileOldestFirstOperation, type ReconcileInput } from '../operations/reconcileOldestFirst.js'
import { reconcileOperation, type ReconcileByInput } from '../operations/reconcile.js'
import { cancelItemsOperation } from '../operations/cancelItems.js'
import type { CancelItemsInput } from '../rules/cancellation/cancelRequest.js'
import { creditItemsOperation } from '../operations/creditItems.js'
import type { CreditItemsInput } from '../rules/cancellation/creditOnly.js'
import { replaceItemOperation, type ReplaceItemInput } from '../operations/replaceItem.js'
import { refundFromCreditOperation, type RefundFromCreditInput } from '../operations/refundFromCredit.js'
import { sendRefundOperation, type SendRefundInput } from '../operations/sendRefund.js'
import { settleRefundOperation, type SettleRefundInput } from '../operations/settleRefund.js'
import { failRefundOperation, type FailRefundInput } from '../operations/failRefund.js'
import { refundPaymentOperation, type RefundPaymentInput } from '../operations/refundPayment.js'
import { cancelRefundOperation, type CancelRefundInput } from '../operations/cancelRefund.js'
import { returnRefundOperation, type ReturnRefundInput } from '../operations/returnRefund.js'
import { retryRefundOperation, type RetryRefundInput } from '../operations/retryRefund.js'
import { dismissRefundOperation, type DismissRefundInput } from '../operations/dismissRefund.js'
import { settlePaymentOperation, type SettlePaymentInput } from '../operations/settlePayment.js'
import { failPaymentOperation, type FailPaymentInput } from '../operations/failPayment.js'
import { issuePoolOperation, type IssuePoolInput } from '../operations/issuePool.js'
import { amendPoolOperation, type AmendPoolInput } from '../operations/amendPool.js'
import { removePoolOperation, type RemovePoolInput } from '../operations/removePool.js'
import { changeScheduledPaymentOperation, type ChangeScheduledPaymentInput } from '../operations/changeScheduledPayment.js'
import { cancelScheduledPaymentOperation, type CancelScheduledPaymentInput } from '../operations/cancelScheduledPayment.js'
import { collectPaymentOperation, type CollectPaymentInput } from '../operations/collectPayment.js'
import { applyCreditToInstalmentOperation, type ApplyCreditToInstalmentInput } from '../operations/applyCreditToInstalment.js'
import { schedulePaymentsOperation, type SchedulePaymentsInput } from '../operations/schedulePayments.js'
import { sendPaymentOperation, type SendPaymentInput } from '../operations/sendPayment.js'
import { cancelPaymentOperation, type CancelPaymentInput } from '../operations/cancelPayment.js'
import { retryPaymentOperation, type RetryPaymentInput } from '../operations/retryPayment.js'
import { dismissPaymentOperation, type DismissPaymentInput } from '../operations/dismissPayment.js'
import { chargeBackOperation, type ChargeBackInput } from '../operations/chargeBack.js'
import { winChargeBackOperation, type WinChargeBackInput } from '../operations/winChargeBack.js'
import { applyCreditsDueOperation, type ApplyCreditsDueInput } from '../operations/applyCreditsDue.js'
import { amendCreditOperation, type AmendCreditInput } from '../operations/amendCredit.js'
import { openLedgerCodec, type OpenLedgerInput } from '../operations/openLedger.js'
import { changePolicyOperation, type ChangePolicyInput } from '../operations/changePolicy.js'
import { startRecurringOperation, type StartRecurringInput } from '../operations/startRecurring.js'
import { changeRecurringOperation, type ChangeRecurringInput } from '../operations/changeRecurring.js'
import { suspendRecurringOperation, type SuspendRecurringInput } from '../operations/suspendRecurring.js'
import { endRecurringOperation, type EndRecurringInput } from '../operations/endRecurring.js'
import { billRecurringOperation, type BillRecurringInput } from '../operations/billRecurring.js'
import { acceptGiftCardCodec, type AcceptGiftCardInput } from '../operations/acceptGiftCard.js'
import { writeOffOperation, type WriteOffInput } from '../operations/writeOff.js'
import { reverseCreditOperation, type ReverseCreditInput } from '../operations/reverseCredit.js'
import { voidCreditOperation, type VoidCreditInput } from '../operations/voidCredit.js'
import { voidInvoiceOperation, type VoidInvoiceInput } from '../operations/voidInvoice.js'
import { undoOperation, type UndoInput } from '../operations/undo.js'
import { transferOutOperation, type TransferOutInput } from '../operations/transferOut.js'
import { transferInOperation, type TransferInInput } from '../operations/transferIn.js'
import { transferCreditCodec, type TransferCreditInput } from '../operations/transferCredit.js'
import { cancelPlanOperation, type CancelPlanInput } from '../operations/cancelPlan.js'
import { inputCodec, type InputCodec } from './inputCodec.js'

export { ledgerCodec } from './ledgerCodec.js'
export type { InputCodec } from './inputCodec.js'

/** Reads what `applyCredit` takes, in a currency. */
export const applyCreditInput: InputCodec<ApplyCreditInput> = /* @__PURE__ */ inputCodec('ApplyCreditInput', applyCreditCodec)

/** Reads what `recordInvoice` takes, in a currency. */
export const recordInvoiceInput: InputCodec<RecordInvoiceInput> = /* @__PURE__ */ inputCodec('RecordInvoiceInput', recordInvoiceOperation.codec)

/** Reads what `recordPayment` takes, in a currency. */
export const recordPaymentInput: InputCodec<RecordPaymentInput> = /* @__PURE__ */ inputCodec('RecordPaymentInput', recordPaymentOperation.codec)

/** Reads what `splitCreditAcrossInvoices` takes, in a currency. */
export const splitCreditInput: InputCodec<SplitCreditInput> = /* @__PURE__ */ inputCodec('SplitCreditInput', splitCreditAcrossInvoicesOperation.codec)

/** Reads what `allocate` takes, in a currency. */
export const allocateInput: InputCodec<AllocateInput> = /* @__PURE__ */ inputCodec('AllocateInput', allocateOperation.codec)

/** Reads what `deallocate` takes, in a currency. */
export const deallocateInput: InputCodec<DeallocateInput> = /* @__PURE__ */ inputCodec('DeallocateInput', deallocateOperation.codec)

/** Reads what `reconcileOldestFirst` takes, in a currency. */
export const reconcileInput: InputCodec<ReconcileInput> = /* @__PURE__ */ inputCodec('ReconcileInput', reconcileOldestFirstOperation.codec)

/** Reads what `reconcile` takes, in a currency. */
export const reconcileByInput: InputCodec<ReconcileByInput> = /* @__PURE__ */ inputCodec('ReconcileByInput', reconcileOperation.codec)

/** Reads what `cancelItems` takes, in a currency. */
export const cancelItemsInput: InputCodec<CancelItemsInput> = /* @__PURE__ */ inputCodec('CancelItemsInput', cancelItemsOperation.codec)

/** Reads what `creditItems` takes, in a currency. */
export const creditItemsInput: InputCodec<CreditItemsInput> = /* @__PURE__ */ inputCodec('CreditItemsInput', creditItemsOperation.codec)

/** Reads what `replaceItem` takes, in a currency. */
export const replaceItemInput: InputCodec<ReplaceItemInput> = /* @__PURE__ */ inputCodec('ReplaceItemInput', replaceItemOperation.codec)

/** Reads what `refundFromCredit` takes, in a currency. */
export const refundFromCreditInput: InputCodec<RefundFromCreditInput> = /* @__PURE__ */ inputCodec('RefundFromCreditInput', refundFromCreditOperation.codec)

/** Reads what `sendRefund` takes, in a currency. */
export const sendRefundInput: InputCodec<SendRefundInput> = /* @__PURE__ */ inputCodec('SendRefundInput', sendRefundOperation.codec)

/** Reads what `settleRefund` takes, in a currency. */
export const settleRefundInput: InputCodec<SettleRefundInput> = /* @__PURE__ */ inputCodec('SettleRefundInput', settleRefundOperation.codec)

/** Reads what `failRefund` takes, in a currency. */
export const failRefundInput: InputCodec<FailRefundInput> = /* @__PURE__ */ inputCodec('FailRefundInput', failRefundOperation.codec)

/** Reads what `refundPayment` takes, in a currency. */
export const refundPaymentInput: InputCodec<RefundPaymentInput> = /* @__PURE__ */ inputCodec('RefundPaymentInput', refundPaymentOperation.codec)

/** Reads what `cancelRefund` takes, in a currency. */
export const cancelRefundInput: InputCodec<CancelRefundInput> = /* @__PURE__ */ inputCodec('CancelRefundInput', cancelRefundOperation.codec)

/** Reads what `returnRefund` takes, in a currency. */
export const returnRefundInput: InputCodec<ReturnRefundInput> = /* @__PURE__ */ inputCodec('ReturnRefundInput', returnRefundOperation.codec)

/** Reads what `retryRefund` takes, in a currency. */
export const retryRefundInput: InputCodec<RetryRefundInput> = /* @__PURE__ */ inputCodec('RetryRefundInput', retryRefundOperation.codec)

/** Reads what `dismissRefund` takes, in a currency. */
export const dismissRefundInput: InputCodec<DismissRefundInput> = /* @__PURE__ */ inputCodec('DismissRefundInput', dismissRefundOperation.codec)

/** Reads what `settlePayment` takes, in a currency. */
export const settlePaymentInput: InputCodec<SettlePaymentInput> = /* @__PURE__ */ inputCodec('SettlePaymentInput', settlePaymentOperation.codec)

/** Reads what `failPayment` takes, in a currency. */
export const failPaymentInput: InputCodec<FailPaymentInput> = /* @__PURE__ */ inputCodec('FailPaymentInput', failPaymentOperation.codec)

/** Reads what `issuePool` takes, in a currency. */
export const issuePoolInput: InputCodec<IssuePoolInput> = /* @__PURE__ */ inputCodec('IssuePoolInput', issuePoolOperation.codec)

/** Reads what `amendPool` takes, in a currency. */
export const amendPoolInput: InputCodec<AmendPoolInput> = /* @__PURE__ */ inputCodec('AmendPoolInput', amendPoolOperation.codec)

/** Reads what `removePool` takes, in a currency. */
export const removePoolInput: InputCodec<RemovePoolInput> = /* @__PURE__ */ inputCodec('RemovePoolInput', removePoolOperation.codec)

/** Reads what `schedulePayments` takes, in a currency. */
export const schedulePaymentsInput: InputCodec<SchedulePaymentsInput> = /* @__PURE__ */ inputCodec('SchedulePaymentsInput', schedulePaymentsOperation.codec)

/** Reads what `changeScheduledPayment` takes, in a currency. */
export const changeScheduledPaymentInput: InputCodec<ChangeScheduledPaymentInput> = /* @__PURE__ */ inputCodec('ChangeScheduledPaymentInput', changeScheduledPaymentOperation.codec)

/** Reads what `cancelScheduledPayment` takes, in a currency. */
export const cancelScheduledPaymentInput: InputCodec<CancelScheduledPaymentInput> = /* @__PURE__ */ inputCodec('CancelScheduledPaymentInput', cancelScheduledPaymentOperation.codec)

/** Reads what `collectPayment` takes, in a currency. */
export const collectPaymentInput: InputCodec<CollectPaymentInput> = /* @__PURE__ */ inputCodec('CollectPaymentInput', collectPaymentOperation.codec)

/** Reads what `applyCreditToInstalment` takes, in a currency. */
export const applyCreditToInstalmentInput: InputCodec<ApplyCreditToInstalmentInput> = /* @__PURE__ */ inputCodec('ApplyCreditToInstalmentInput', applyCreditToInstalmentOperation.codec)

/** Reads what `sendPayment` takes, in a currency. */
export const sendPaymentInput: InputCodec<SendPaymentInput> = /* @__PURE__ */ inputCodec('SendPaymentInput', sendPaymentOperation.codec)

/** Reads what `cancelPayment` takes, in a currency. */
export const cancelPaymentInput: InputCodec<CancelPaymentInput> = /* @__PURE__ */ inputCodec('CancelPaymentInput', cancelPaymentOperation.codec)

/** Reads what `retryPayment` takes, in a currency. */
export const retryPaymentInput: InputCodec<RetryPaymentInput> = /* @__PURE__ */ inputCodec('RetryPaymentInput', retryPaymentOperation.codec)

/** Reads what `dismissPayment` takes, in a currency. */
export const dismissPaymentInput: InputCodec<DismissPaymentInput> = /* @__PURE__ */ inputCodec('DismissPaymentInput', dismissPaymentOperation.codec)

/** Reads what `chargeBack` takes, in a currency. */
export const chargeBackInput: InputCodec<ChargeBackInput> = /* @__PURE__ */ inputCodec('ChargeBackInput', chargeBackOperation.codec)

/** Reads what `winChargeBack` takes, in a currency. */
export const winChargeBackInput: InputCodec<WinChargeBackInput> = /* @__PURE__ */ inputCodec('WinChargeBackInput', winChargeBackOperation.codec)

/** Reads what `applyCreditsDue` takes, in a currency. */
export const applyCreditsDueInput: InputCodec<ApplyCreditsDueInput> = /* @__PURE__ */ inputCodec('ApplyCreditsDueInput', applyCreditsDueOperation.codec)

/** Reads what `amendCredit` takes, in a currency. */
export const amendCreditInput: InputCodec<AmendCreditInput> = /* @__PURE__ */ inputCodec('AmendCreditInput', amendCreditOperation.codec)

/** Reads what `openLedger` takes. The currency is that of the input; the one given is not looked at. */
export const openLedgerInput: InputCodec<OpenLedgerInput> = /* @__PURE__ */ inputCodec('OpenLedgerInput', openLedgerCodec)

/** Reads what `changePolicy` takes, in a currency. */
export const changePolicyInput: InputCodec<ChangePolicyInput> = /* @__PURE__ */ inputCodec('ChangePolicyInput', changePolicyOperation.codec)

/** Reads what `startRecurring` takes, in a currency. */
export const startRecurringInput: InputCodec<StartRecurringInput> = /* @__PURE__ */ inputCodec('StartRecurringInput', startRecurringOperation.codec)

/** Reads what `changeRecurring` takes, in a currency. */
export const changeRecurringInput: InputCodec<ChangeRecurringInput> = /* @__PURE__ */ inputCodec('ChangeRecurringInput', changeRecurringOperation.codec)

/** Reads what `suspendRecurring` takes, in a currency. */
export const suspendRecurringInput: InputCodec<SuspendRecurringInput> = /* @__PURE__ */ inputCodec('SuspendRecurringInput', suspendRecurringOperation.codec)

/** Reads what `endRecurring` takes, in a currency. */
export const endRecurringInput: InputCodec<EndRecurringInput> = /* @__PURE__ */ inputCodec('EndRecurringInput', endRecurringOperation.codec)

/** Reads what `billRecurring` takes, in a currency. */
export const billRecurringInput: InputCodec<BillRecurringInput> = /* @__PURE__ */ inputCodec('BillRecurringInput', billRecurringOperation.codec)

/** Reads what `acceptGiftCard` takes, in a currency. */
export const acceptGiftCardInput: InputCodec<AcceptGiftCardInput> = /* @__PURE__ */ inputCodec('AcceptGiftCardInput', acceptGiftCardCodec)

/** Reads what `writeOff` takes, in a currency. */
export const writeOffInput: InputCodec<WriteOffInput> = /* @__PURE__ */ inputCodec('WriteOffInput', writeOffOperation.codec)

/** Reads what `reverseCredit` takes, in a currency. */
export const reverseCreditInput: InputCodec<ReverseCreditInput> = /* @__PURE__ */ inputCodec('ReverseCreditInput', reverseCreditOperation.codec)

/** Reads what `voidCredit` takes, in a currency. */
export const voidCreditInput: InputCodec<VoidCreditInput> = /* @__PURE__ */ inputCodec('VoidCreditInput', voidCreditOperation.codec)

/** Reads what `voidInvoice` takes, in a currency. */
export const voidInvoiceInput: InputCodec<VoidInvoiceInput> = /* @__PURE__ */ inputCodec('VoidInvoiceInput', voidInvoiceOperation.codec)

/** Reads what `undo` takes, in a currency. */
export const undoInput: InputCodec<UndoInput> = /* @__PURE__ */ inputCodec('UndoInput', undoOperation.codec)

/** Reads what `transferOut` takes, in a currency. */
export const transferOutInput: InputCodec<TransferOutInput> = /* @__PURE__ */ inputCodec('TransferOutInput', transferOutOperation.codec)

/** Reads what `transferIn` takes, in a currency. */
export const transferInInput: InputCodec<TransferInInput> = /* @__PURE__ */ inputCodec('TransferInInput', transferInOperation.codec)

/** Reads what `transferCredit` takes, in a currency. */
export const transferCreditInput: InputCodec<TransferCreditInput> = /* @__PURE__ */ inputCodec('TransferCreditInput', transferCreditCodec)

/** Reads what `cancelPlan` takes, in a currency. */
export const cancelPlanInput: InputCodec<CancelPlanInput> = /* @__PURE__ */ inputCodec('CancelPlanInput', cancelPlanOperation.codec)
