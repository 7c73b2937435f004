import type { DayNumber } from '../../calendar/dayNumber.js'
import type { Book } from '../../kernel/book.js'
import { postFact } from '../../kernel/postFact.js'
import type { ChargeState } from '../../kernel/state.js'
import type { BillingError } from '../../model/errors/billingError.js'
import type { CreditFact } from '../../model/facts/creditFact.js'
import { putOn } from '../allocate.js'
import { dayTooEarly } from '../dayOrder.js'
import { hasOpenAmount, roomOf } from '../openAmount.js'
import { sum } from '../priceItems.js'
import { reconcileOldest } from '../reconcile.js'
import { chargesOf, targetExists, type TargetRequest } from '../target.js'
import { unknownCode } from '../policyCodes.js'

/** The type of a write-off's credit unless the input names another. */
const WRITE_OFF = 'writeOff'

/** A write-off after decoding; of the account where it names nothing. */
export interface WriteOffRequest {
  readonly id: string
  readonly on: DayNumber
  readonly what: TargetRequest | undefined
  readonly type: string | undefined
}

/** What is written off is there, and the policy has the type of the credit. */
export function writeOffKnown(book: Book, { what, type }: WriteOffRequest): readonly BillingError[] {
  return [targetExists(book, what, 'what') ?? [], unknownCode(book, 'creditTypes', type ?? WRITE_OFF, 'type') ?? []].flat()
}

/** Something is open on the invoice or item, and it has not changed since. (REVERSE-3, LEDGER-3) */
export function writeOffOpen(book: Book, { on, what }: WriteOffRequest): BillingError | undefined {
  if (what === undefined) return undefined
  return hasOpenAmount(book, what, roomOf(book, true, what, undefined), 'what', undefined) ?? dayTooEarly(book, on, chargesOf(book, what).filter(({ open }) => open > 0))
}

/** Of an account nothing that would be written off has changed since. (LEDGER-3) */
export function accountNotChanged(book: Book, { on, what }: WriteOffRequest): BillingError | undefined {
  return what === undefined ? dayTooEarly(book, on, openBy(book, on)) : undefined
}

/** Brings what is open to nothing: of an account once it is reconciled, a credit for each invoice. (REVERSE-3) */
export function postWriteOff(book: Book, request: WriteOffRequest): void {
  const { id, on, what } = request
  if (what === undefined) reconcileOldest(book, { on, sources: 'paymentsAndCredits' })
  const open = what === undefined ? openBy(book, on) : chargesOf(book, what).filter((charge) => charge.open > 0)
  const documents = new Map<string, ChargeState[]>()
  for (const charge of open) documents.set(charge.document.id, [...(documents.get(charge.document.id) ?? []), charge])
  let number = 0
  for (const charges of documents.values()) {
    number += 1
    writeOffCharges(book, request, what === undefined ? `${id}/${number}` : id, charges)
  }
}

function writeOffCharges(book: Book, { on, type }: WriteOffRequest, id: string, charges: readonly ChargeState[]): void {
  const source = book.sources.length
  postFact(book, creditFor(book, id, on, type ?? WRITE_OFF, charges), on)
  for (const { of, open } of charges) putOn(book, source, of.number, open, on)
}

/** What is written off is net of no tax: that is for the tax office to grant. */
function creditFor(book: Book, id: string, on: DayNumber, type: string, charges: readonly ChargeState[]): CreditFact {
  const [{ document }] = charges as readonly [ChargeState]
  const items = charges.flatMap(({ of, open }) => (of.item === undefined ? [] : { item: of.item.item, amount: open, taxes: undefined }))
  const isInvoice = items.length > 0
  return {
    fact: 'credit',
    id,
    on,
    amount: sum(charges.map(({ open }) => open)),
    tax: 'waived',
    taxes: undefined,
    type,
    classification: undefined,
    ledgerCode: book.policy.creditTypes.get(type)?.ledgerCode,
    invoice: isInvoice ? document.id : undefined,
    items: isInvoice ? items : undefined,
    purpose: 'writeOff',
    earmark: undefined,
    transfer: undefined
  }
}

/** What is open by a day: items, and refunds that a charge-back left without funds. */
function openBy(book: Book, on: DayNumber): readonly ChargeState[] {
  const open: ChargeState[] = []
  for (let number = 0; number < book.charges.length; number += 1) {
    const charge = book.charges.at(number)
    if (charge.open > 0 && charge.of.day <= on) open.push(charge)
  }
  return open
}
