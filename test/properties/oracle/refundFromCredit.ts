import { creditOn, moneyLeft } from './balances.js'
import { least, total } from './exact.js'
import { demand, type Model, type Payment, type Source } from './model.js'
import { byDay, fund, putOn, takeOff } from './moving.js'
import { positiveOrNone } from './recordPayment.js'
import { stateOfNew } from './refundStates.js'
import { charges, chargesUnder, find, isSettled, lastOfSource, open, unapplied, type Charge } from './standing.js'
import { demandKnown, sourceNamed } from './targets.js'

// REFUND-1, REFUND-3, REFUND-4, REFUND-8 and REFUND-9.

export function refundFromCredit(model: Model, { id, on, from, amount: text, method, payment: tied }: any): void {
  const named: Source[] = from.map((one: string) => sourceNamed(model, one))
  demand(new Set(from).size === from.length, 'a source twice')
  demandKnown(model.policy.methods, method)
  const payment = tied === undefined ? undefined : find(model, tied)
  demand(tied === undefined || payment?.kind === 'payment', `no payment ${tied}`)
  demand(model.policy.refunds === 'money', 'no refunds in money')
  const way = demandWay(model, method, payment as Payment | undefined)
  for (const source of [...named, ...(way === undefined ? [] : [way])]) {
    demand(on >= lastOfSource(model, source), 'before it changed')
  }
  const most = mostOf(model, on, named, way)
  const amount = positiveOrNone(text, model.decimals) ?? most
  demand(creditOn(model, on) > 0n && amount > 0n && amount <= most, 'above a limit')
  const lifted = model.policy.refundLimit === 'none'
  model.documents.push({ kind: 'refund', id, on, amount, state: stateOfNew(model, method), method, payment: way?.id, lifted })
  fundIt(model, id, on, amount, byDay(named.sort(bySequence(model)), (source) => source.on), way)
}

function bySequence(model: Model): (a: Source, b: Source) => number {
  return (a, b) => model.documents.indexOf(a) - model.documents.indexOf(b)
}

/** Only settled money can be refunded (PAYMENT-2). */
function refundable(model: Model, source: Source): bigint {
  return isSettled(model, source) ? unapplied(model, source) : 0n
}

/** Offline, or where policy allows it the way of a payment that is named (REFUND-3). */
function demandWay(model: Model, method: string, payment: Payment | undefined): Payment | undefined {
  const channel = model.policy.methods.find(({ code }) => code === method)?.channel
  demand(channel !== 'storedValue', 'stored value')
  if (channel === 'online') demand(model.policy.cardFromCredit === 'tiedToPayment' && payment !== undefined, 'not to a card')
  demand(payment === undefined || payment.method === method, 'not the way it was paid')
  return payment
}

function mostOf(model: Model, on: string, named: readonly Source[], way: Payment | undefined): bigint {
  const limits = [total(named.map((source) => refundable(model, source))), creditOn(model, on)]
  if (model.policy.refundLimit !== 'none') limits.push(moneyLeft(model, on))
  if (way !== undefined) {
    const applied = isSettled(model, way) ? total(itemsUnder(model, way).map(({ amount }) => amount)) : 0n
    limits.push(applied + (named.some(({ id }) => id === way.id) ? refundable(model, way) : 0n))
  }
  return least(...limits)
}

function itemsUnder(model: Model, payment: Payment): readonly { readonly charge: Charge; readonly amount: bigint }[] {
  return chargesUnder(model, payment.id).flatMap(({ charge: key, amount }) => {
    const charge = charges(model).find((one) => one.key === key)
    return charge === undefined ? [] : [{ charge, amount }]
  })
}

/**
 * The oldest is used first. A payment that is named is what pays: it leaves where it was, the newest place first; the
 * credit of a cancelled item's own cancellation takes the place first (CANCEL-3), the credits named take the rest.
 */
function fundIt(model: Model, id: string, on: string, amount: bigint, named: readonly Source[], way: Payment | undefined): void {
  const others = named.filter((source) => source.id !== way?.id)
  let left = amount
  let deposit = 0n
  for (const source of named) {
    const part = least(left, refundable(model, source))
    if (way === undefined && part > 0n) fund(model, source, id, part, on)
    if (source.id === way?.id) deposit = part
    left -= part
  }
  if (way === undefined) return
  let leaving = amount - deposit
  for (const { charge, amount: there } of itemsUnder(model, way)) {
    const part = least(leaving, there)
    if (part > 0n) leaveFor(model, way, others, charge, part, on)
    leaving -= part
  }
  fund(model, way, id, amount, on)
}

function leaveFor(model: Model, way: Payment, others: readonly Source[], charge: Charge, amount: bigint, on: string): void {
  const before = open(model, charge)
  takeOff(model, way, charge, amount, on)
  let hole = open(model, charge) - before
  for (const source of others) {
    const part = least(hole, refundable(model, source))
    if (part > 0n) putOn(model, source, charge, part, on)
    hole -= part
  }
}
