import type { Words } from '../locale.js'

/** English words for the codes that the library itself defines; a code that is its own word is not here. */
export const words: Words = {
  // What a value is.
  null: 'nothing',
  undefined: 'nothing',
  string: 'text',
  number: 'a number',
  bigint: 'a bigint',
  boolean: 'true or false',
  list: 'a list',
  object: 'a record of fields',
  function: 'a function',
  symbol: 'a symbol',
  'whole number': 'a whole number from 0',

  // What is wrong with it.
  notAmount: 'neither text nor Decimal',
  grammar: 'digits and one point only',
  negative: 'below zero',
  notFinite: 'not finite',
  tooManyDecimals: 'too many decimals',
  tooLarge: 'too large',
  tooLong: 'too long',
  malformed: 'cut inside a character',
  '> 0': 'more than 0',
  '0..100': 'more than 0, up to 100',

  // Documents, tables and methods.
  sent: 'sent to the processor',
  source: 'credit or payment',
  methods: 'payment method',
  creditTypes: 'type of credit',
  taxes: 'tax',
  charges: 'invoices and refunds',
  sources: 'payments and credits',
  included: 'tax included',
  notIncluded: 'tax added on top',
  other: 'another method',
  offlineMethod: 'Choose a method settled by hand, such as cash or check',
  paymentOfThatMethod: 'Name the payment by that method that it goes back to',
  methodOfThePayment: 'Choose the method of the payment that it goes back to',

  // What is wrong with a policy.
  badPercent: 'has no valid rate. Write it as text, such as "9.975"',
  duplicateCode: 'is there twice. Keep one of them',
  unknownCode: 'is no tax. Add the tax, or remove the code',
  cycle: 'is a tax on itself. Take it off its own base',

  // What the audit finds.
  sequenceWithoutGaps: 'a gap between entries',
  idsUnique: 'an id used twice',
  firstEntryOpens: 'not opened once, by the first entry',
  documentKnown: 'an unknown document',
  amountsAddUp: 'a wrong sum',
  openWithinTotal: 'more open than the total, or less than nothing',
  sourceAddsUp: 'a payment or credit that does not add up',
  plannedWithinOpen: 'more planned than open',
  creditWithinItem: 'more credit than the item',
  quantityWithinItem: 'more cancelled than sold',
  refundWithinPayment: 'more refunded than the payment',
  refundWithinMoneyPaid: 'more refunded than paid',
  refundFunded: 'a refund out of nothing',
  stateFollows: 'states out of order',
  dayFollows: 'days out of order',
  moneyConserved: 'money made or lost',
  balanceTwoWays: 'two different balances'
}
