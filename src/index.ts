/**
 * Pure, typed rules for client billing. An operation takes a ledger and an input and returns a new ledger or every
 * broken rule; a query takes a ledger and answers. No clock, no I/O, no globals.
 *
 * @packageDocumentation
 */

// Operations: a ledger and an input in, a new ledger or every broken rule out.
export { openLedger, type OpenLedgerInput } from './operations/openLedger.js'
export { changePolicy, type ChangePolicyInput } from './operations/changePolicy.js'
export { startRecurring, type StartRecurringInput } from './operations/startRecurring.js'
export { changeRecurring, type ChangeRecurringInput } from './operations/changeRecurring.js'
export { suspendRecurring, type SuspendRecurringInput } from './operations/suspendRecurring.js'
export { endRecurring, type EndRecurringInput } from './operations/endRecurring.js'
export { billRecurring, type BillRecurringInput } from './operations/billRecurring.js'
export { recordInvoice, type RecordInvoiceInput } from './operations/recordInvoice.js'
export { recordPayment, type RecordPaymentInput } from './operations/recordPayment.js'
export { applyCredit, type ApplyCreditInput, type ExistingCreditInput, type NewCreditInput } from './operations/applyCredit.js'
export { applyCreditsDue, type ApplyCreditsDueInput } from './operations/applyCreditsDue.js'
export { amendCredit, type AmendCreditInput } from './operations/amendCredit.js'
export { splitCreditAcrossInvoices, type SplitCreditInput } from './operations/splitCreditAcrossInvoices.js'
export { allocate, type AllocateInput } from './operations/allocate.js'
export { deallocate, type DeallocateInput } from './operations/deallocate.js'
export { reconcileOldestFirst, type ReconcileInput } from './operations/reconcileOldestFirst.js'
export { issuePool, type IssuePoolInput } from './operations/issuePool.js'
export { amendPool, type AmendPoolInput } from './operations/amendPool.js'
export { acceptGiftCard, type AcceptedGiftCard, type AcceptGiftCardInput } from './operations/acceptGiftCard.js'
export { removePool, type RemovePoolInput } from './operations/removePool.js'
export { reconcile, type ReconcileByInput } from './operations/reconcile.js'
export { cancelItems } from './operations/cancelItems.js'
export { creditItems } from './operations/creditItems.js'
export { replaceItem, type ReplaceItemInput } from './operations/replaceItem.js'
export { refundFromCredit, type RefundFromCreditInput } from './operations/refundFromCredit.js'
export { writeOff, type WriteOffInput } from './operations/writeOff.js'
export { reverseCredit, type ReverseCreditInput } from './operations/reverseCredit.js'
export { voidCredit, type VoidCreditInput } from './operations/voidCredit.js'
export { voidInvoice, type VoidInvoiceInput } from './operations/voidInvoice.js'
export { undo, type UndoInput } from './operations/undo.js'
export { transferOut, type TransferOutInput } from './operations/transferOut.js'
export { transferIn, type TransferInInput } from './operations/transferIn.js'
export { transferCredit, type TransferCreditInput, type Transferred } from './operations/transferCredit.js'
export { sendRefund, type SendRefundInput } from './operations/sendRefund.js'
export { settleRefund, type SettleRefundInput } from './operations/settleRefund.js'
export { failRefund, type FailRefundInput } from './operations/failRefund.js'
export { refundPayment, type RefundedItemInput, type RefundPaymentInput, type ReleasedInput } from './operations/refundPayment.js'
export { cancelRefund, type CancelRefundInput } from './operations/cancelRefund.js'
export { returnRefund, type ReturnRefundInput } from './operations/returnRefund.js'
export { retryRefund, type RetryRefundInput } from './operations/retryRefund.js'
export { dismissRefund, type DismissRefundInput } from './operations/dismissRefund.js'
export { settlePayment, type SettlePaymentInput } from './operations/settlePayment.js'
export { failPayment, type FailPaymentInput } from './operations/failPayment.js'
export { schedulePayments, type SchedulePaymentsInput } from './operations/schedulePayments.js'
export { changeScheduledPayment, type ChangeScheduledPaymentInput } from './operations/changeScheduledPayment.js'
export { cancelPlan, type CancelPlanInput } from './operations/cancelPlan.js'
export { cancelScheduledPayment, type CancelScheduledPaymentInput } from './operations/cancelScheduledPayment.js'
export { collectPayment, type CollectPaymentInput } from './operations/collectPayment.js'
export { applyCreditToInstalment, type ApplyCreditToInstalmentInput } from './operations/applyCreditToInstalment.js'
export { sendPayment, type SendPaymentInput } from './operations/sendPayment.js'
export { cancelPayment, type CancelPaymentInput } from './operations/cancelPayment.js'
export { retryPayment, type RetryPaymentInput } from './operations/retryPayment.js'
export { dismissPayment, type DismissPaymentInput } from './operations/dismissPayment.js'
export { chargeBack, type ChargeBackInput } from './operations/chargeBack.js'
export { winChargeBack, type WinChargeBackInput } from './operations/winChargeBack.js'

// Queries: a ledger in, an answer out; nothing changes.
export { suggestedRefund, type SuggestedRefundInput } from './queries/suggestedRefund.js'
export { suggestedCreditRefund, type SuggestedCreditRefundInput } from './queries/suggestedCreditRefund.js'
export type { RefundSuggestion, SuggestedPart } from './queries/refundSuggestion.js'
export { balances, type Balances, type BalancesInput } from './queries/balances.js'
export { statement, type Statement, type StatementInput, type StatementRow } from './queries/statement.js'
export { balancesByPerson, type PersonBalances } from './queries/balancesByPerson.js'
export { aging, type Aging, type AgingBucket, type AgingInput } from './queries/aging.js'
export { upcomingPayments, type PlannedPart, type UpcomingPayment } from './queries/upcomingPayments.js'
export { recurringCharges, type RecurringCharge } from './queries/recurringCharges.js'
export { paidFor, type PaidFor, type PaidForInput, type PaidItem } from './queries/paidFor.js'
export { purchases, type PersonPurchases, type Purchase } from './queries/purchases.js'
export { explain, type ExplainInput, type Explanation } from './queries/explain.js'
export type { ExplainedBy, ExplanationStep } from './queries/explaining/step.js'
export { available, type AvailableInput, type AvailableOperation, type ImpossibleOperation, type PossibleOperation } from './menu/available.js'
export { openItems, type OpenItem, type OpenItemsInput } from './queries/openItems.js'
export type { Owed } from './queries/owed.js'
export { refundsInTransit, type RefundInTransit } from './queries/refundsInTransit.js'
export { unappliedSources, type UnappliedSource } from './queries/unappliedSources.js'
export { changes, type Changes, type MadeDocument, type ReopenedItem, type UncoveredItem } from './queries/changes.js'
export { prorate, type ProratedPrice, type ProratePriceInput } from './queries/prorate.js'
export { audit, type AuditReport } from './queries/audit.js'
export { viewInvoice, type CoveredBy, type InvoiceView, type ItemView } from './queries/viewInvoice.js'
export { viewCredit, type CreditView } from './queries/viewCredit.js'
export { viewPayment, type PaymentView } from './queries/viewPayment.js'
export { viewRefund, type RefundView } from './queries/viewRefund.js'
export { viewPlan, type PlanPayment, type PlanView } from './queries/viewPlan.js'
export { viewRecurring, type BilledInvoice, type RecurringView } from './queries/viewRecurring.js'
export { viewPool, type PoolChange, type PoolView } from './queries/viewPool.js'
export { pools, type PoolLeft } from './queries/pools.js'
export type { PoolStanding, RedemptionStatus } from './queries/poolStanding.js'
export type { PoolEvent } from './queries/poolLines.js'
export type { SourceStanding, SourceUse } from './queries/viewSource.js'
export type { ReconciliationStatus } from './queries/status.js'
export type { ViewInput } from './queries/viewInput.js'

// Storage: out with JSON.stringify, back in with restoreLedger.
export { restoreLedger } from './queries/restoreLedger.js'
export { replay } from './queries/replay.js'
export { knownAt, type KnownAtInput } from './queries/knownAt.js'
export { ledgersEqual } from './queries/ledgersEqual.js'

// Outcomes, with and without fp-ts.
export { refused } from './outcomes/refused.js'
export { orThrow } from './outcomes/orThrow.js'
export { step } from './outcomes/step.js'

// Many accounts at once.
export { forEachLedger, type AccountOutcome, type EachInput, type LedgerTask } from './outcomes/forEachLedger.js'

// Amounts: canonical decimal text, exact.
export { compareAmounts } from './amounts/compareAmounts.js'
export type { Order } from './money/compareDecimalTexts.js'
export { sumAmounts } from './amounts/sumAmounts.js'
export { isZero } from './amounts/isZero.js'
export { toMinorUnits } from './amounts/toMinorUnits.js'
export { fromMinorUnits } from './amounts/fromMinorUnits.js'

// Words: errors, suggestions, amounts and days in a locale; French is in `billing-rules/fr`.
export { describeError } from './messages/describeError.js'
export { describeErrors } from './messages/describeErrors.js'
export { describeRefundSuggestion } from './messages/describeRefundSuggestion.js'
export { describeExplanation } from './messages/describeExplanation.js'
export { formatAmount } from './messages/formatAmount.js'
export { formatDay } from './messages/formatDay.js'
export { english } from './messages/en.js'
export type { ErrorMessages, ExplanationMessages, Locale, SuggestionMessages, Words } from './messages/locale.js'
export type { ExplainedStepFacts, ExplanationFacts } from './messages/explanationFacts.js'
export type { SuggestionFacts } from './messages/suggestionFacts.js'

// Policies: plain data, three presets to start from.
export { creditAsInvoicesFallDue, creditHeldUntilUsed, creditToNextInvoice } from './model/policy/presets.js'
export { standardCreditTypes, standardMethods } from './model/policy/standardTables.js'
export type { CreditType, PaymentMethod, Policy, Tax } from './model/policy/policy.js'

// What goes in.
export type { CommonInput } from './model/common.js'
export type { AmountInput } from './money/amountInput.js'
export type { Currency } from './money/currency.js'
export type { DiscountInput, InvoiceItemInput } from './rules/invoiceInput.js'
export type { ItemRank, Strategy, StrategyName } from './rules/reconciling/strategy.js'
export type { ProrateInput } from './rules/prorating.js'
export type { OwedPartInput, PartInput, PaymentPlace } from './rules/paymentPlace.js'
export type { Payable, RefundTarget, Target } from './rules/target.js'
export type { DownPaymentInput, InstalmentInput, PayerInput, PlanScopeInput, SeriesInput } from './rules/plans/scheduleInput.js'
export type {
  CancelCreditInput,
  CancelFeeInput,
  CancelItemsInput,
  CancelledItemInput,
  ItemAmountInput,
  RefundChoiceInput,
  RefundPartInput
} from './rules/cancellation/cancelRequest.js'
export type { CreditItemsInput } from './rules/cancellation/creditOnly.js'
export type { RefundBound } from './rules/refunding/suggestRefund.js'

// What comes out.
export type { Amount } from './model/amount.js'
export type { BillingErrors, Outcome } from './model/outcome.js'
export type { Entries, Entry, Json, JsonObject, Ledger, StoredLedger } from './model/ledger.js'
export type { StoredFact } from './model/facts/storedFact.js'
export type { StoredOpened } from './model/facts/openedFact.js'
export type { InvoiceKind, StoredInvoice, StoredItem } from './model/facts/invoiceFact.js'
export type { StoredProration } from './model/facts/proration.js'
export type { StoredTaxLine } from './model/facts/taxLine.js'
export type { CreditPurpose, CreditTax, StoredCredit, StoredCreditedItem } from './model/facts/creditFact.js'
export type { Channel, PaymentState, StoredPayment } from './model/facts/paymentFact.js'
export type { RefundState, StoredRefund } from './model/facts/refundFact.js'
export type { StoredAllocation } from './model/facts/allocationFact.js'
export type {
  CappedBy,
  KeptBecause,
  StoredBecame,
  StoredCancelled,
  StoredCapped,
  StoredChargedBack,
  StoredKept,
  StoredPolicyChanged
} from './model/facts/smallFacts.js'
export type { StoredAmended } from './model/facts/amendedFact.js'
export type { StoredEarmark } from './model/facts/earmark.js'
export type { StoredTransfer } from './model/facts/transfer.js'
export type { PlanTrim, StoredPlan } from './model/facts/planFact.js'
export type { Interval, StoredRecurring, StoredRecurringChanged } from './model/facts/recurringFact.js'
export type { PoolKind, StoredPool, StoredPoolChanged } from './model/facts/poolFact.js'
export type { StatementKind } from './queries/statementRows.js'

// Errors: facts, never sentences.
export type { BillingError, BillingErrorTag } from './model/errors/billingError.js'
export type { BrokenLimit, BrokenRule, ErrorKind } from './model/errors/brokenRule.js'
export type {
  ConflictingFields,
  InputError,
  InvalidAmount,
  InvalidDay,
  InvalidDecimal,
  InvalidId,
  InvalidList,
  InvalidText,
  MissingField,
  MoreErrors,
  NamedTwice,
  NotALedger,
  OutOfRange,
  UnknownChoice,
  UnknownCurrency,
  UnknownField,
  UnreadableInput,
  WrongType
} from './model/errors/inputErrors.js'
export type {
  AuditCheck,
  CurrenciesDiffer,
  DamagedEntry,
  DayTooEarly,
  DocumentNotFound,
  InvalidPolicy,
  ItemNotFound,
  LedgerChanged,
  LedgerError,
  NotASuccessor,
  OperationIdReused,
  PeriodClosed,
  PersonNotOnAccount,
  TotalTooLarge,
  UnknownCode,
  UnknownFormat,
  UnknownPolicy,
  WantedDocument
} from './model/errors/ledgerErrors.js'
export type {
  AllocationError,
  AllocationHeld,
  AllocationNotFound,
  AmountExceedsAllocation,
  AmountExceedsPools,
  AmountExceedsUnapplied,
  CreditBelowUse,
  CreditExceedsOpenAmount,
  CreditNotAmendable,
  CreditNotUsedAsDue,
  DayTooLate,
  DiscountExceedsAmount,
  EarmarksNotAllowed,
  InvoiceAlreadyPaid,
  PartsExceedPayment,
  PaymentExceedsOpenAmount,
  PaymentNotUsable,
  PoolExpired,
  SellsNoStoredValue,
  SourceNotEligible,
  StoredValueExceedsOpen,
  TaxesUnknown
} from './model/errors/allocationErrors.js'
export type {
  ChargeBackExceedsPayment,
  CreditExceedsItem,
  ItemAlreadyCancelled,
  NothingToRefund,
  PaymentRefunded,
  QuantityExceedsLeft,
  RefundError,
  RefundExceedsBalance,
  RefundExceedsCredit,
  RefundExceedsMoneyPaid,
  RefundExceedsPaidOnItems,
  RefundExceedsPayment,
  RefundMethodForbidden,
  RefundNotCancellable,
  RefundsNotOffered,
  ReleaseNotStated,
  StateForbids,
  WinExceedsChargeBack
} from './model/errors/refundErrors.js'
export type { CreditNotWithInstalments, PlanExceedsOpenAmount, ScheduleError } from './model/errors/scheduleErrors.js'
export type {
  AlreadyReversed,
  CannotBeUndone,
  CreditInUse,
  InvoiceCredited,
  OperationDependedOn,
  ReversalError,
  TransferExceedsCredit,
  VoidingForbidden
} from './model/errors/reversalErrors.js'
