import { orThrow, statement, type InvoiceKind, type Ledger, type StatementRow } from 'billing-rules'
import { inWords } from './inWords.js'
import { table, type Column } from './table.js'

const columns: readonly Column[] = [
  { heading: 'Counts from', width: 11 },
  { heading: 'Document', width: 14 },
  { heading: 'What', width: 35 },
  { heading: 'Income', width: 10, right: true },
  { heading: 'Cashflow', width: 10, right: true },
  { heading: 'Balance', width: 10, right: true }
]

const names = {
  invoice: 'Invoice:',
  credit: 'Credit memo:',
  payment: 'Payment by',
  refund: 'Refund by',
  chargedBack: 'Charged back:',
  chargeBackWon: 'Charge-back won:'
} as const

const invoiceNames: Readonly<Record<InvoiceKind, string>> = {
  sale: 'Invoice:',
  fee: 'Fee:',
  priceRise: 'Price rise:',
  correction: 'Correction:',
  reversal: 'Reversal of a credit:',
  transfer: 'Transfer to'
}

/** The client's billing page: the two columns and the running balance. */
export function statementPart(ledger: Ledger, day: string): readonly string[] {
  const { rows, income, cashflow, closing } = orThrow(statement(ledger, { to: day }))
  const sums = ['', '', 'All together', income, cashflow, closing]
  return [`BILLING PAGE to ${day}`, ...table(columns, [...rows.map(cells), [], sums])]
}

/** The page of an account that was given something: only its rows, since it has no more. */
export function otherPart(ledger: Ledger, day: string): readonly string[] {
  return [`THE OTHER ACCOUNT, ${ledger.account}, to ${day}`, ...table(columns, orThrow(statement(ledger, { to: day })).rows.map(cells))]
}

/** How to read the signs. */
export const legend: readonly string[] = [
  'How to read the signs',
  '  Income     what was sold: an invoice is positive, a credit memo negative. No money moves here.',
  '             Credit given to another account is positive here, and negative over there.',
  '  Cashflow   the money: a payment in is negative, a refund out is positive.',
  '             A gift card that pays something counts as a payment too.',
  '  Balance    income and cashflow added up. Above 0.00 the client owes it; below 0.00 the account',
  '             has it in credit.',
  '  (amount)   does not count: it has not settled, or was cancelled. The balance has not moved.'
]

function cells({ on, document, kind, invoiceKind, description, payer, income, cashflow, counts, state, balance, publicComment }: StatementRow): readonly string[] {
  const shown = (amount: string | undefined): string => (amount === undefined ? '' : counts ? amount : `(${amount})`)
  const name = invoiceKind === undefined ? names[kind] : invoiceNames[invoiceKind]
  const paidBy = payer === undefined ? '' : `, ${payer}`
  const waiting = counts || state === undefined ? '' : ` (${state})`
  const comment = publicComment === undefined ? '' : `\n“${publicComment}”`
  return [on, document, `${name} ${inWords(description)}${paidBy}${waiting}${comment}`, shown(income), shown(cashflow), balance]
}
