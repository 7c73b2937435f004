import type { Words } from '../locale.js'

/** English words for the codes that the library itself defines; a code that is its own word is not here. */
export const words: Words = {
  // What a value is.
  null: 'nothing',
  undefined: 'nothing',
  string: 'text',
  number: 'a number',
  boolean: 'true or false',
  list: 'a list',
  object: 'a record',

  // What is wrong with it.
  notAmount: 'neither text nor Decimal',
  grammar: 'not plain digits with at most one point',
  '> 0': 'more than 0',
  '0..100': 'more than 0, up to 100',
  fromItsFirst: 'a day from the first one on',
  atMostInvoices: 'a day up to which at most 1,000 invoices are due',
  anotherAccount: 'another account',
  withinAmount: 'no more than the amount',
  opening: 'it opened the account',
  undone: 'it was undone already',
  moneyMoved: 'its money has moved outside',
  betweenAccounts: 'it moved credit or a gift card between accounts. Move it back instead',
  voiding: 'it voided something. Do that again instead',
  reverseOnly: 'the policy never deletes a credit. Reverse it by an invoice',
  upToItsDay: 'a day up to that of the operation',

  // Documents, tables and methods.
  sent: 'sent to the processor',
  source: 'credit or payment',
  recurring: 'recurring charge',
  methods: 'payment method',
  creditTypes: 'type of credit',
  taxes: 'tax',
  charges: 'invoices and refunds',
  sources: 'payments and credits',
  pools: 'gift cards and other pools',
  included: 'tax included',
  notIncluded: 'tax added on top',
  other: 'another method',
  nextInvoice: 'with the next invoice',
  byPolicy: 'the policy forbids it',
  onItems: 'it is for the items that it credits',
  transferred: 'it came from another account',
  giftCard: 'gift card',

  // What is wrong with a policy.
  badPercent: 'has no valid rate',
  duplicateCode: 'is there twice. Keep one',
  unknownCode: 'is no tax',
  cycle: 'is a tax on itself',
  nameInUse: 'is the name of another policy'
}
