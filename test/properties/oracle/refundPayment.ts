import { moneyLeft } from './balances.js'
import { gross } from './crediting.js'
import { least, total } from './exact.js'
import { demand, type Credit, type Model, type Payment } from './model.js'
import { fund, putOn, takeOff } from './moving.js'
import { paymentIn } from './payments.js'
import { positive, positiveOrNone } from './recordPayment.js'
import { stateOfNew } from './refundStates.js'
import { cancellationsOf, charges, creditable, lastOfCharge, lastOfSource, open, put, unapplied, type Charge } from './standing.js'
import { chargesOf, creditNamed, demandKnown } from './targets.js'

// REFUND-1, REFUND-5 and REFUND-9: a refund from the receipt of a payment.

interface Leaving {
  readonly charge: Charge
  readonly amount: bigint
}

export function refundPayment(model: Model, input: any): void {
  const { id, on, payment: paid, amount: text, items, released, type } = input
  demand(text === undefined || items === undefined, 'an amount and items')
  if (type !== undefined) demandKnown(model.policy.creditTypes, type)
  demand(model.policy.refunds === 'money', 'no refunds in money')
  const credit = released?.credit === undefined ? undefined : creditNamed(model, released.credit)
  const payment = paymentIn(model, paid, 'settled')
  const free = items === undefined ? unapplied(model, payment) : 0n
  const places = items === undefined ? newestFirst(model, payment) : namedBy(model, payment, items)
  const giving = released === undefined ? [] : given(model, places, released, credit, items !== undefined)
  const most = free + total(giving.map(({ amount }) => amount))
  const asked = items === undefined ? positiveOrNone(text, model.decimals) : most
  const limit = model.policy.refundLimit === 'none' ? most : least(most, moneyLeft(model, on))
  const amount = asked ?? limit
  demand(amount > 0n && amount <= limit, 'more than a limit')
  demand(items === undefined || released !== undefined, 'what becomes of the items is not said')
  const leaving = firstOf(giving, amount - least(free, amount))
  demand(on >= lastOfSource(model, payment), 'before the payment changed')
  for (const { charge } of leaving) demand(on >= lastOfCharge(model, charge.key, charge.on), 'before an item changed')
  if (credit !== undefined && leaving.length > 0) demand(on >= lastOfSource(model, credit), 'before the credit changed')
  const { method } = payment
  const lifted = model.policy.refundLimit === 'none'
  model.documents.push({ kind: 'refund', id, on, amount, state: stateOfNew(model, method), method, payment: paid, lifted })
  const holes = leaving.map((place) => ({ charge: place.charge, amount: holeLeftBy(model, payment, place, on) }))
  if (credit !== undefined) for (const { charge, amount: hole } of holes) if (hole > 0n) putOn(model, credit, charge, hole, on)
  if (released === 'keepSettled') keepSettled(model, input, holes.filter((hole) => hole.amount > 0n))
  fund(model, payment, id, amount, on)
}

/** Where the payment is, the newest allocation first, of one entry the last item first. */
function newestFirst(model: Model, payment: Payment): readonly Leaving[] {
  const entryOf = ({ charge }: Leaving): number => model.moves.filter((move) => move.source === payment.id && move.charge === charge.key && move.amount > 0n).at(-1)?.seq as number
  return [...charges(model)]
    .reverse()
    .map((charge) => ({ charge, amount: put(model, payment.id, charge.key) }))
    .filter(({ amount }) => amount > 0n)
    .sort((a, b) => entryOf(b) - entryOf(a))
}

/** Items that are named give exactly that money. */
function namedBy(model: Model, payment: Payment, items: any): readonly Leaving[] {
  const places: Leaving[] = items.map(({ invoice, item, amount }: any) => {
    const [charge] = chargesOf(model, { invoice, item }) as readonly [Charge]
    return { charge, amount: positive(amount, model.decimals) }
  })
  demand(new Set(places.map(({ charge }) => charge.key)).size === places.length, 'an item twice')
  for (const { charge, amount } of places) demand(amount <= put(model, payment.id, charge.key), 'more than is there')
  return places
}

/** What each place gives: no more than can fill it where something has to (CANCEL-2). */
function given(model: Model, places: readonly Leaving[], released: any, credit: Credit | undefined, exactly: boolean): readonly Leaving[] {
  const left = new Map<string, bigint>()
  const use = (source: Credit, most: bigint): bigint => {
    const there = left.get(source.id) ?? unapplied(model, source)
    const part = least(there, most)
    left.set(source.id, there - part)
    return part
  }
  return places.map(({ charge, amount }) => {
    if (released === 'reopen') return { charge, amount }
    let filled = 0n
    for (const one of cancellationsOf(model, charge)) filled += use(one.credit, amount - filled)
    filled += credit === undefined ? least(creditable(model, charge), amount - filled) : use(credit, amount - filled)
    demand(!exactly || filled === amount, 'nothing can take the place of all of it')
    return { charge, amount: filled }
  })
}

function firstOf(places: readonly Leaving[], amount: bigint): readonly Leaving[] {
  let left = amount
  return places.flatMap(({ charge, amount: there }) => {
    const part = least(left, there)
    left -= part
    return part > 0n ? [{ charge, amount: part }] : []
  })
}

/** What is left open where money left, once the credit of the item's own cancellation took the place. */
function holeLeftBy(model: Model, payment: Payment, { charge, amount }: Leaving, on: string): bigint {
  const before = open(model, charge)
  takeOff(model, payment, charge, amount, on)
  return open(model, charge) - before
}

/** A credit memo for each invoice. */
function keepSettled(model: Model, { id, on }: any, holes: readonly Leaving[]): void {
  const invoices = [...new Set(holes.map(({ charge }) => charge.invoice.id))]
  invoices.forEach((invoice, place) => {
    const mine = holes.filter(({ charge }) => charge.invoice.id === invoice)
    const items = mine.map(({ charge, amount }) => gross(model, { charge }, amount))
    const credit: Credit = { kind: 'credit', id: place === 0 ? `${id}/credit` : `${id}/credit-${place + 1}`, on, amount: total(mine.map(({ amount }) => amount)), invoice, items }
    model.documents.push(credit)
    for (const { charge, amount } of mine) putOn(model, credit, charge, amount, on)
  })
}
