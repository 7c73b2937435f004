import { allocate, cancelItems, creditHeldUntilUsed, openLedger, orThrow, recordInvoice, recordPayment, applyCredit, type Currency, type Ledger } from 'billing-rules'

const on = '2026-09-01'

/** What breaks files of bookkeeping programs: marks, quotes, brackets, comments, dates, line ends, other scripts. */
export const hostileNames = [
  'GST', 'gst', 'Gift cards', 'A_B', 'A-B', 'A.B', '4000', 'a:b', ':', '::x: ', ' lead', 'two  spaces', 'tab\there', 'line\nbreak', 'cr\r\nlf', '\u2028sep', '\u0085nel',
  '; comment', 'a;b', '# hash', '* star', '! mark', '(virtual)', '[balanced]', '= rule', '~ periodic', '"quoted"', "it's", 'back\\slash', 'date:2026-99-99', '[2026-99-99]',
  'a, b', '|pipe', '@ 3 CAD', '100.00 CAD', '{1 CAD}', '=SUM(A1)', '+1', '-1', '@x', 'é', 'e\u0301', 'Été', '東京', '★', '☆', '😀', '\u0000', '__proto__', 'x'.repeat(200), 'include other.journal', 'end comment'
] as const

/** A client whose every name is hostile: account, items, ledger codes, taxes, methods and credit types. */
export function hostileClient(currency: string | Currency = 'CAD', decimals = 2, offset = 0): Ledger {
  const name = (place: number): string => hostileNames[(place + offset) % hostileNames.length] as string
  const unit = decimals === 0 ? '1' : `0.${'1'.padStart(decimals, '0')}`
  const taxes = hostileNames.map((_, place) => ({ code: name(place), percent: '5' }))
  const methods = hostileNames.map((_, place) => ({ code: name(place), channel: 'offline', firstState: 'settled', cancelPayment: 'always', cancelRefund: 'always' }) as const)
  const creditTypes = [...creditHeldUntilUsed.creditTypes, ...hostileNames.map((_, place) => ({ code: name(place) }))]
  const policy = { ...creditHeldUntilUsed, name: 'hostile', taxes, methods, creditTypes }
  let ledger = orThrow(openLedger({ id: 'open', on, account: name(30), currency, policy }))
  hostileNames.forEach((_, place) => {
    const [id, day] = [`-${place}:.`, `2026-09-${`${1 + (place % 28)}`.padStart(2, '0')}`]
    ledger = orThrow(recordInvoice(ledger, { id: `I${id}`, on: day, items: [{ description: name(place), amount: '20', taxes: [name(place)], ledgerCode: name(place) }] }))
    ledger = orThrow(recordPayment(ledger, { id: `P${id}`, on: day, amount: '30', method: name(place) }))
    ledger = orThrow(applyCredit(ledger, { id: `C${id}`, on: day, amount: unit, tax: 'waived', type: name(place) }))
    ledger = orThrow(allocate(ledger, { id: `A${id}`, on: day, source: `P${id}`, amount: '15', to: { invoice: `I${id}` } }))
    if (place % 3 === 0) ledger = orThrow(cancelItems(ledger, { id: `X${id}`, on: day, invoice: `I${id}`, items: [{ item: '1' }], credit: 'full', refund: 'suggested' }))
  })
  return ledger
}
