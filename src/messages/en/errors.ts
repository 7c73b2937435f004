import type { ErrorMessages } from '../locale.js'

/** The errors in English: what is wrong, with the figures, and what to do. What a limit allows follows by itself. */
export const errors: ErrorMessages = {
  NotALedger:
    'This is &found, not a ledger. Use openLedger or restoreLedger; a structuredClone is none.',
  WrongType: 'This is &found. Give &expected.',
  MissingField: 'A required field is missing. Fill it in.',
  UnknownField: 'There is no such field here. Remove it, or check its spelling.',
  UnreadableInput: 'This could not be read. Give plain values.',
  ConflictingFields: 'Fill in %fields: exactly one of them.',
  InvalidAmount: '%given is not an amount in #currency (~problem). Write it as text, such as "12".',
  InvalidDecimal: '%given is not a quantity, unit price or percentage (~problem). Write it as text, such as "12".',
  OutOfRange: '%given is out of range. Give &range.',
  InvalidDay: '%given is not a day of the calendar. Write it as YYYY-MM-DD.',
  InvalidId: '%given cannot be an id. Use 1 to 120 of A-Z a-z 0-9 . _ : - only.',
  InvalidText: 'This text is ~problem. Write up to $limit characters.',
  InvalidList: 'This list is ~problem. Give up to $limit elements.',
  UnknownChoice: '%given is not a choice here. Use %choices.',
  NamedTwice: '%given is named twice. Name it once.',
  UnknownCurrency: '%given is not a known currency. Use an ISO 4217 code, or give its decimals too.',
  MoreErrors: 'There are $total errors in all. Correct these, then try again.',

  OperationIdReused: 'The id #id belongs to another operation: entry $seq, %operation. Choose another.',
  LedgerChanged: 'The account has changed: its last entry is $found, not $expected. Look at it, then try again.',
  DocumentNotFound: 'There is no &wanted #id in this account. Check its number.',
  ItemNotFound: 'Invoice #invoice has no item #item. Choose one of its items.',
  PersonNotOnAccount: '%person is not on this account. Name somebody who is.',
  UnknownCode: '%given is not a &table of the policy. [Use %known|It has none: add it there].',
  DayTooEarly: '@on is too early: #document changed on @earliest. Use that day or a later one.',
  TotalTooLarge: 'With $asked more, the &total of this account could not be kept exactly.',
  UnknownFormat: 'The stored account has the format %found. Use a later release.',
  UnknownPolicy: 'The stored account follows the policy %name, which was not given[: there is only %known]. Give it too.',
  InvalidPolicy: 'The policy contradicts itself: %code &problem.',
  DamagedEntry: 'The stored account is damaged at entry $seq, against the rule “~check”: %subject has %found, not %wanted. Read it again from a backup.',
  NotASuccessor:
    'The second account (entry $after) does not continue the first (entry $before). Give the earlier first.',

  DiscountExceedsAmount: 'A discount of $asked is more than what it is taken off.',
  TaxesUnknown: 'A credit with &tax needs its taxes. Name them, or choose a credit without tax.',
  InvoiceAlreadyPaid:
    'Nothing can be put on [item #item of ]invoice #invoice: $open is open. Choose another one.',
  CreditExceedsOpenAmount: 'A credit of $asked is more than the $open open on [item #item of ]invoice #invoice.',
  PaymentExceedsOpenAmount: 'A payment of $asked is more than the $open open on [item #item of ]invoice #invoice.',
  AmountExceedsUnapplied: '$asked is more than the $unapplied that #source has left.',
  PartsExceedPayment: 'The parts add up to $asked, which is more than the payment.',
  PaymentNotUsable: 'Payment #payment cannot pay anything (&state). Choose another.',
  AllocationNotFound: 'Nothing of #source is on [item #item of ]invoice #invoice. Choose one that it pays.',
  AmountExceedsAllocation: '$asked is more than the $allocated of #source that can be taken off there.',
  AllocationHeld: 'Credit #source covers what was cancelled on invoice #invoice and stays there. Choose another.',

  StateForbids: 'The state of #document is &state; this can be done only while it is &allowedStates.',
  ItemAlreadyCancelled: 'Item #item of invoice #invoice is cancelled already. Leave it out.',
  QuantityExceedsLeft: 'A quantity of $asked is more than is left of item #item.',
  CreditExceedsItem: 'A credit of $asked is more than item #item has left to credit.',
  RefundsNotOffered: 'The policy %policy gives credit, not money. Leave the refund out: the credit stays on the account.',
  RefundExceedsCredit: 'A refund of $asked is more than the credit left after what was open and the fee.',
  RefundExceedsPaidOnItems: 'A refund of $asked is more than was paid on the items and not yet refunded.',
  RefundExceedsPayment: 'A refund of $asked is more than payment #payment can give back.',
  RefundExceedsMoneyPaid: 'A refund of $asked is more than the account paid and did not get back.',
  RefundExceedsBalance: 'A refund of $asked is more than the account is in credit: its balance, pending refunds counted, is $balance.',
  NothingToRefund: 'The account is not in credit: its balance, pending refunds counted, is $balance. Add a credit first.',
  RefundMethodForbidden: 'This cannot be refunded by &method. Name an allowed ~wanted.'
}
