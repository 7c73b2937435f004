import { total } from './exact.js'
import { demand, type Credit, type Doc, type Invoice, type Model } from './model.js'
import { byDay, cover, matchInOrder, oldestFirst, takeOff } from './moving.js'
import { charges, chargesUnder, credits, find, invoices, isSettled, isVoided, lastOfCharge, lastOfSource, open, payable, payables, sources, sourcesOn, unapplied, type Charge, type Payable } from './standing.js'
import { chargesOf, creditNamed, demandKnown } from './targets.js'

// REVERSE-1, REVERSE-3 and REVERSE-4.

/** An invoice of what the credit was, which what is left of the credit covers first. */
export function reverseCredit(model: Model, { id, on, credit: named }: any): void {
  const credit = creditNamed(model, named)
  demand(!isVoided(model, credit), 'voided')
  demand(!isReversed(model, credit), 'reversed already')
  demand(on >= lastOfSource(model, credit), 'before its last change')
  const invoice: Invoice = { kind: 'invoice', id, on, due: on, items: [{ item: '1', total: credit.amount, taxes: [], quantity: 1_000_000n }], reverses: named }
  model.documents.push(invoice)
  cover(model, credit, chargesOf(model, { invoice: id }), unapplied(model, credit), on)
}

function isReversed(model: Model, { id }: Credit): boolean {
  return invoices(model).some((invoice) => invoice.reverses === id && !isVoided(model, invoice))
}

export function voidCredit(model: Model, { on, credit: named }: any): void {
  const credit = creditNamed(model, named)
  const { creditReversal } = model.policy
  demand(creditReversal !== 'reverseOnly', 'credits are never deleted')
  demand(!isVoided(model, credit), 'voided')
  demand(!isReversed(model, credit), 'reversed already')
  const uses = chargesUnder(model, named)
  const onItems = uses.filter(({ charge }) => charge.includes(' '))
  demand(uses.length === onItems.length, 'some of it was refunded')
  demand(creditReversal === 'unapplyThenVoid' || onItems.length === 0, 'some of it is applied')
  demand(on >= lastOfSource(model, credit), 'before its last change')
  for (const { charge } of onItems) demand(on >= lastOfCharge(model, charge, payable(model, charge).on), 'before what it covers changed')
  end(model, named, on)
  for (const part of [...model.cancelled]) {
    if (part.by === named) model.cancelled.push({ ...part, by: `void ${named}`, quantity: -part.quantity, on })
  }
  for (const { charge, amount } of onItems) takeOff(model, credit, payable(model, charge), amount, on)
}

function end(model: Model, document: string, on: string): void {
  model.changes.push({ document, state: 'voided', on, seq: model.calls.length })
}

export function voidInvoice(model: Model, { on, invoice: named }: any): void {
  const invoice = find(model, named)
  demand(invoice?.kind === 'invoice', `no invoice ${named}`)
  demand(!isVoided(model, invoice), 'voided')
  demand(!credits(model).some((credit) => credit.invoice === named && !isVoided(model, credit)), 'a credit on it lives')
  const mine = charges(model, named)
  for (const charge of mine) {
    demand(on >= lastOfCharge(model, charge.key, charge.on), 'before it changed')
    for (const { source } of sourcesOn(model, charge.key)) demand(on >= lastOfSource(model, source), 'before what pays it changed')
  }
  for (const charge of mine) for (const { source, amount } of sourcesOn(model, charge.key)) takeOff(model, source, charge, amount, on)
  end(model, named, on)
}

/** A credit in the place of what is open; of an account money and credit are used first (REVERSE-3). */
export function writeOff(model: Model, { id, on, what, type }: any): void {
  if (type !== undefined) demandKnown(model.policy.creditTypes, type)
  const over = what === undefined ? payables(model).filter((charge) => charge.on <= on) : chargesOf(model, what)
  const due = over.filter((charge) => open(model, charge) > 0n)
  demand(what === undefined || due.length > 0, 'nothing open')
  for (const { key, on: since } of due) demand(on >= lastOfCharge(model, key, since), 'before it changed')
  if (what !== undefined) return giveUp(model, id, on, due)
  const usable = sources(model).filter((source) => source.on <= on && isSettled(model, source))
  matchInOrder(model, byDay(usable, (source) => source.on), oldestFirst(model, on), on)
  const left = due.filter((charge) => open(model, charge) > 0n)
  const documents = [...new Set(left.map(({ key }) => documentOf(key)))]
  documents.forEach((document, place) => giveUp(model, `${id}/${place + 1}`, on, left.filter(({ key }) => documentOf(key) === document)))
}

function documentOf(key: string): string {
  return key.split(' ')[0] as string
}

/** One credit for what is open of one document. */
function giveUp(model: Model, id: string, on: string, over: readonly Payable[]): void {
  const amount = total(over.map((charge) => open(model, charge)))
  const found = find(model, documentOf(over[0]?.key as string)) as Doc
  const items = over.flatMap((charge) => ('item' in charge ? [{ item: (charge as Charge).item.item, amount: open(model, charge), taxes: (charge as Charge).item.taxes.map(() => 0n) }] : []))
  const credit: Credit = { kind: 'credit', id, on, amount, writtenOff: true, ...(items.length === 0 ? {} : { invoice: found.id, items }) }
  model.documents.push(credit)
  cover(model, credit, over, amount, on)
}
