import type { DayNumber } from '../../calendar/dayNumber.js'
import type { Book } from '../../kernel/book.js'
import { postFact } from '../../kernel/postFact.js'
import type { BillingError } from '../../model/errors/billingError.js'
import type { Minor } from '../../money/minor.js'

/** The type of a credit that came from another account. */
const TRANSFER = 'transfer'

/** Credit that comes from another account. */
export interface TransferInRequest {
  readonly id: string
  readonly on: DayNumber
  readonly from: { readonly account: string }
  readonly amount: Minor
  readonly money: Minor
}

/** An account gives nothing to itself. (TRANSFER-1) */
export function otherAccount(book: Book, account: string, path: string): BillingError | undefined {
  return account === book.base.opened.account ? outOfRange(path, account, 'anotherAccount') : undefined
}

/** No more money comes along than there is credit. (TRANSFER-1) */
export function moneyWithinAmount(book: Book, { amount, money }: TransferInRequest): BillingError | undefined {
  return money > amount ? outOfRange('money', book.money(money), 'withinAmount') : undefined
}

function outOfRange(path: string, given: string, range: string): BillingError {
  return { _tag: 'OutOfRange', rule: 'TRANSFER-1', kind: 'input', path, given, range }
}

/** The credit that comes. (TRANSFER-1) */
export function moveIn(book: Book, { id, on, from, amount, money }: TransferInRequest): void {
  postFact(book, {
    fact: 'credit',
    id,
    on,
    amount,
    tax: 'waived',
    taxes: undefined,
    type: TRANSFER,
    classification: undefined,
    ledgerCode: book.policy.creditTypes.get(TRANSFER)?.ledgerCode,
    invoice: undefined,
    items: undefined,
    purpose: undefined,
    earmark: undefined,
    transfer: { account: from.account, money }
  }, on)
}
