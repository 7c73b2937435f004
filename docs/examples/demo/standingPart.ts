import { balances, isZero, openItems, orThrow, pools, unappliedSources, type Ledger } from 'billing-rules'
import { inWords } from './inWords.js'
import { PAGE_WIDTH, table, wrapped, type Column } from './table.js'

const openColumns: readonly Column[] = [
  { heading: 'Due', width: 11 },
  { heading: 'Invoice', width: 14 },
  { heading: 'Item', width: 35 },
  { heading: 'Price', width: 10, right: true },
  { heading: 'Still open', width: 10, right: true },
  { heading: 'On its way', width: 10, right: true }
]

const availableColumns: readonly Column[] = [
  { heading: 'Received', width: 11 },
  { heading: 'Document', width: 14 },
  { heading: 'What', width: 35 },
  { heading: 'Worth', width: 10, right: true },
  { heading: 'Available', width: 10, right: true }
]

const poolColumns: readonly Column[] = [
  { heading: 'Until', width: 11 },
  { heading: 'Document', width: 14 },
  { heading: 'What', width: 35 },
  { heading: 'Left', width: 10, right: true }
]

const kinds = { credit: 'Credit memo: ', payment: 'Deposit, paid by ' } as const

/** What the client still owes, what they have, and what the two make. */
export function standingPart(ledger: Ledger, on: string): readonly string[] {
  const open = orThrow(openItems(ledger, { on })).map(({ due, overdue, invoice, refund = '', description, total, open: left, planned }) => [
    due,
    invoice ?? refund,
    description + (overdue ? ' (overdue)' : ''),
    total,
    left,
    orThrow(isZero(planned)) ? '' : planned
  ])
  const available = orThrow(unappliedSources(ledger, { on })).map(({ on: since, source, kind, description, amount, unapplied }) => {
    return [since, source, kinds[kind] + inWords(description), amount, unapplied]
  })
  return [
    `WHAT IS OPEN on ${on}`,
    ...(open.length === 0 ? ['Nothing.'] : table(openColumns, open)),
    '',
    `WHAT IS AVAILABLE on ${on}`,
    ...(available.length === 0 ? ['Nothing.'] : table(availableColumns, available)),
    '',
    ...poolsPart(ledger, on),
    ...summary(ledger, on)
  ]
}

/** Gift cards, prepayments and scholarships: they stand beside the balance. */
function poolsPart(ledger: Ledger, on: string): readonly string[] {
  const rows = orThrow(pools(ledger, { on })).map(({ pool, kind, holder, left, expires = 'no end' }) => {
    return [expires, pool, inWords(kind) + (holder === undefined ? '' : ` for ${holder}`), left]
  })
  return rows.length === 0 ? [] : [`BESIDE THE BALANCE on ${on}`, ...table(poolColumns, rows), '']
}

function summary(ledger: Ledger, on: string): readonly string[] {
  const { current, expected, open, available, deposits, pendingPayments, pendingRefunds, due, overdue } = orThrow(balances(ledger, { on }))
  const line = (name: string, amount: string, why: string): readonly string[] => {
    const start = `${name.padEnd(18)}${amount.padStart(10)}   `
    return wrapped(why, PAGE_WIDTH - start.length).map((words, index) => (index === 0 ? start : ' '.repeat(start.length)) + words)
  }
  return [
    `BALANCE on ${on}`,
    ...line('Current balance', current, `${open} open - ${available} credit - ${deposits} deposits - ${pendingRefunds} refunds on the way`),
    ...line('Expected balance', expected, `once ${pendingPayments} of payments and ${pendingRefunds} of refunds on the way have settled`),
    ...line('Due by now', due, `open and due; of that overdue: ${overdue}`)
  ]
}
