import { asText, least, total } from '../oracle/exact.js'
import type { Call, Model, Payment, Refund } from '../oracle/model.js'
import { charges, chargedBack, chargesUnder, credits, find, invoices, isSettled, isUnderWay, isVoided, open, payableOf, payments, refunds, sources, stateOf, unapplied } from '../oracle/standing.js'
import { amountText, type AmountSpec } from './amounts.js'
import { cancelCall, creditCall, replaceCall } from './cancelCalls.js'
import { hasWork } from './hasWork.js'
import type { Step, StepOf } from './steps.js'

/** The call that a step stands for on a ledger: indices become the documents that are there. */
export function callOf(model: Model, step: Step): Call {
  if (step.kind === 'again') return model.calls[1 + (step.call % Math.max(1, model.calls.length - 1))] ?? bare(model, step)
  return bare(model, step)
}

function bare(model: Model, step: Step): Call {
  const what = step.insists === 0 ? step : workFor(model, step)
  const { operation, input } = whatOf(model, what as Step)
  const used = model.calls.map((call) => call.input.id)
  const id = step.reuse === undefined ? `op${model.calls.length}` : used[step.reuse % used.length]
  const seq = model.calls.length + (step.expect === 'ahead' ? 1 : step.expect === 'behind' ? -1 : 0)
  return { operation, input: { id, on: dayOf(model, step.day), ...input, ...(step.expect === undefined ? {} : { expect: { seq } }) } }
}

/** The step, or what makes work for it, or what can always be done. */
function workFor(model: Model, step: Step): any {
  if (hasWork(model, step)) return step
  const before = leadingTo(step) as Step | undefined
  return before !== undefined && hasWork(model, before) ? before : { ...step, ...step.instead }
}

/** What comes before a step that has nothing to work on yet. */
function leadingTo(step: Step): unknown {
  if (step.kind === 'retryPayment' || step.kind === 'dismissPayment') return { ...step, kind: 'failPayment' }
  if (step.kind === 'winChargeBack') return { ...step, kind: 'chargeBack' }
  if (step.kind === 'retryRefund' || step.kind === 'dismissRefund') return { ...step, kind: step.refund % 2 === 0 ? 'failRefund' : 'returnRefund' }
  if (step.kind === 'refundCredit' || step.kind === 'existingCredit' || step.kind === 'split') return { ...step, kind: 'newCredit', amount: { minor: 60 }, tax: 'waived', type: 'goodwill', taxes: undefined, to: undefined }
  if ('refund' in step && step.kind !== 'cancel') return { ...step, kind: 'refundPayment', payment: step.refund, released: 'reopen' }
  return undefined
}

function dayOf(model: Model, day: Step['day']): string {
  const last = model.calls[model.calls.length - 1]?.input.on as string
  const number = 'day' in day ? day.day : Math.min(9, Number(last.slice(-2)) + day.forward)
  return `2026-03-0${number}`
}

function whatOf(model: Model, step: Step): { operation: string; input: any } {
  switch (step.kind) {
    case 'payment':
      return { operation: 'recordPayment', input: paymentInput(model, step) }
    case 'newCredit':
      return { operation: 'applyCredit', input: newCreditInput(model, step) }
    case 'existingCredit':
      return { operation: 'applyCredit', input: existingInput(model, step) }
    case 'split':
      return { operation: 'splitCreditAcrossInvoices', input: splitInput(model, step) }
    case 'allocate':
      return { operation: 'allocate', input: allocateInput(model, step) }
    case 'deallocate':
      return { operation: 'deallocate', input: deallocateInput(model, step) }
    case 'reconcile':
      return { operation: 'reconcileOldestFirst', input: step.sources === undefined ? {} : { sources: step.sources } }
    case 'due':
      return { operation: 'applyCreditsDue', input: {} }
    case 'again':
      return { operation: 'reconcileOldestFirst', input: {} }
    case 'cancel':
      return { operation: 'cancelItems', input: cancelCall(model, step) }
    case 'creditItems':
      return { operation: 'creditItems', input: creditCall(model, step) }
    case 'replaceItem':
      return { operation: 'replaceItem', input: replaceCall(model, step) }
    case 'writeOff':
      return { operation: 'writeOff', input: writeOffInput(model, step) }
    case 'reverseCredit':
    case 'voidCredit':
      return { operation: step.kind, input: { credit: likely(credits(model), (one) => !isVoided(model, one) && (step.kind === 'reverseCredit' || unapplied(model, one) > 0n), step.credit) } }
    case 'voidInvoice':
      return { operation: 'voidInvoice', input: { invoice: likely(invoices(model), (one) => !isVoided(model, one), step.invoice) } }
    case 'amendCredit':
      return { operation: 'amendCredit', input: amendInput(model, step) }
    case 'refundCredit':
      return { operation: 'refundFromCredit', input: refundInput(model, step) }
    case 'sendRefund':
    case 'settleRefund':
    case 'failRefund':
    case 'cancelRefund':
    case 'returnRefund':
    case 'retryRefund':
    case 'dismissRefund':
      return { operation: step.kind, input: { refund: likely(refunds(model), (one) => suits(model, step.kind, one), step.refund, 4) } }
    case 'refundPayment':
      return { operation: step.kind, input: refundPaymentInput(model, step) }
    case 'settlePayment':
    case 'failPayment':
    case 'sendPayment':
    case 'cancelPayment':
    case 'dismissPayment':
      return { operation: step.kind, input: { payment: likely(payments(model), (one) => suits(model, step.kind, one), step.payment, 5) } }
    case 'retryPayment':
      return { operation: step.kind, input: retryInput(model, step) }
    case 'chargeBack':
    case 'winChargeBack':
      return { operation: step.kind, input: bankInput(model, step) }
    default:
      return { operation: 'recordInvoice', input: invoiceInput(model, step) }
  }
}

/** One of a kind, nine times in ten (or less) one that suits; one in thirty is not there. */
export function likely<D extends { readonly id: string }>(all: readonly D[], suits: (one: D) => boolean, n: number, often = 10): string {
  const suiting = n % often === 0 ? all : all.filter(suits)
  const from = suiting.length > 0 ? suiting : all
  return n % 31 === 30 ? 'nobody' : (from[n % Math.max(1, from.length)]?.id ?? 'nobody')
}

/** Whether an operation on the state of a payment or refund finds it in one that suits. */
export function suits(model: Model, operation: string, one: Payment | Refund): boolean {
  return one.kind === 'payment' ? suitsPayment(model, operation, one) : suitsRefund(model, operation, one)
}

function suitsRefund(model: Model, operation: string, refund: Refund): boolean {
  const state = stateOf(model, refund)
  if (operation === 'sendRefund') return state === 'pending'
  if (operation === 'retryRefund' || operation === 'dismissRefund') return state === 'failed' || state === 'returned'
  if (operation === 'cancelRefund') return state === 'pending' || (state === 'settled' && refund.method !== 'card')
  return operation === 'returnRefund' ? state === 'settled' : isUnderWay(model, refund)
}

function suitsPayment(model: Model, operation: string, payment: Payment): boolean {
  const state = stateOf(model, payment)
  if (operation === 'sendPayment') return ['scheduled', 'pending'].includes(state)
  if (operation === 'dismissPayment' || operation === 'retryPayment') return state === 'failed'
  if (operation === 'chargeBack') return state === 'settled' && chargedBack(model, payment.id) < payment.amount
  if (operation === 'winChargeBack') return state === 'settled' && chargedBack(model, payment.id) > 0n
  if (operation !== 'cancelPayment') return isUnderWay(model, payment)
  const terms = model.policy.methods.find(({ code }) => code === payment.method)?.cancelPayment
  return (terms === 'always' && state === 'settled') || (terms === 'untilSent' && state === 'pending')
}

/** Refunds that a bank took the money of. */
function owed(model: Model): readonly Refund[] {
  return refunds(model).filter((refund) => open(model, payableOf(model, refund)) > 0n)
}

function openInvoice(model: Model, n: number): string {
  return likely(invoices(model), ({ id }) => charges(model, id).some((charge) => open(model, charge) > 0n), n)
}

function target(model: Model, invoice: number, item: number | undefined): { invoice: string; item?: string } {
  const id = openInvoice(model, invoice)
  return item === undefined ? { invoice: id } : { invoice: id, item: itemOf(model, id, item) }
}

export function itemOf(model: Model, invoice: string, n: number): string {
  const items = charges(model, invoice)
  return n % 37 === 36 ? 'nothing' : (items[n % Math.max(1, items.length)]?.item.item ?? '1')
}

/** An invoice or item, or where a bank took what refunds were made of, every third time one of those. */
function targetOrRefund(model: Model, invoice: number, item: number | undefined): any {
  const owing = owed(model)
  if (invoice % 43 === 42) return { refund: likely(refunds(model), () => true, invoice) }
  const refund = owing[invoice % Math.max(1, owing.length)]
  return refund !== undefined && invoice % 3 === 0 ? { refund: refund.id } : target(model, invoice, item)
}

function openOn(model: Model, { invoice, item, refund }: { invoice: string; item?: string; refund?: string }): bigint {
  const back = refund === undefined ? undefined : find(model, refund)
  if (back !== undefined) return back.kind === 'refund' ? open(model, payableOf(model, back)) : 0n
  return total(charges(model, invoice).filter((charge) => item === undefined || charge.item.item === item).map((charge) => open(model, charge)))
}

function invoiceInput(model: Model, { items, due, discount }: StepOf<'invoice'>): any {
  return {
    ...(due === undefined ? {} : { due: `2026-03-0${Math.max(1, due)}` }),
    ...discounted(model, discount),
    items: items.map((item) => itemInput(model, item))
  }
}

function discounted({ decimals }: Model, one: StepOf<'invoice'>['discount']): any {
  return one === undefined ? {} : { discount: 'amount' in one ? { amount: asText(BigInt(one.amount), decimals) } : one }
}

export function itemInput(model: Model, { amount, priced, quantity, free, taxes, included, person, discount }: StepOf<'invoice'>['items'][number]): any {
  return {
    description: `Class ${model.calls.length}`,
    [priced]: free === 0 ? asText(0n, model.decimals) : amountText(amount, 1n, model.decimals),
    ...(quantity === undefined ? {} : { quantity }),
    ...discounted(model, discount),
    ...(taxes.length === 0 ? {} : { taxes }),
    ...(included ? { taxIncluded: true } : {}),
    ...(person === undefined ? {} : { people: [person] })
  }
}

function paymentInput(model: Model, { amount, method, ...step }: StepOf<'payment'>): any {
  const { to, most } = goingTo(model, step)
  return { amount: amountText(amount, most, model.decimals), method, ...(to === undefined ? {} : { to }) }
}

function retryInput(model: Model, { payment: n, state, anew, ...step }: StepOf<'retryPayment'>): any {
  const payment = likely(payments(model), (one) => suits(model, 'retryPayment', one), n)
  const { to } = anew ? goingTo(model, step) : { to: undefined }
  return { payment, ...(state === undefined ? {} : { state }), ...(to === undefined ? {} : { to }) }
}

function bankInput(model: Model, { kind, payment: n, amount }: StepOf<'bank'>): any {
  const id = likely(payments(model), (one) => suits(model, kind, one), n)
  const payment = payments(model).find((one) => one.id === id)
  const gone = chargedBack(model, id)
  return { payment: id, ...optionalAmount(model, amount, kind === 'winChargeBack' ? gone : (payment?.amount ?? 0n) - gone) }
}

/** Where a payment goes, and how much finds room there. */
function goingTo(model: Model, { place, invoice, item, parts }: Pick<StepOf<'payment'>, 'place' | 'invoice' | 'item' | 'parts'>): { to: any; most: bigint } {
  const on = target(model, invoice, place === 'items' ? item : undefined)
  const back = owed(model)[invoice % Math.max(1, owed(model).length)]
  if (place === 'refund') return back === undefined ? { to: { invoice: on.invoice }, most: openOn(model, on) } : { to: { refund: back.id }, most: open(model, payableOf(model, back)) }
  const most = place === 'oldestFirst' || place === 'split' ? total(charges(model).map((charge) => open(model, charge))) : openOn(model, on)
  const to = { deposit: undefined, oldestFirst: 'oldestFirst', invoice: { invoice: on.invoice }, items: { invoice: on.invoice, items: [on.item] }, split: { split: partsOf(model, parts, undefined) } }[place]
  return { to, most }
}

function partsOf(model: Model, parts: StepOf<'split'>['parts'], most: bigint | undefined): any[] {
  let left = most
  return parts.map(({ invoice, item, amount }) => {
    const on = target(model, invoice, item)
    const room = left === undefined ? openOn(model, on) : least(left, openOn(model, on))
    if (left !== undefined) left -= room
    return { ...on, amount: amountText(amount, room, model.decimals) }
  })
}

function newCreditInput(model: Model, { amount, tax, type, taxes, to, item }: StepOf<'newCredit'>): any {
  const aimed = to === undefined ? undefined : target(model, to, item)
  // The taxes of what takes a credit back are those of the credit, which nothing here keeps.
  const reversal = invoices(model).some(({ id, reverses }) => id === aimed?.invoice && reverses !== undefined)
  return {
    amount: amountText(amount, 1n, model.decimals),
    tax: reversal ? 'waived' : tax,
    type,
    // Taxes of a credit without tax are refused: they are tried, but not often.
    ...(taxes === undefined || ((reversal || tax === 'waived') && taxes.length > 0) ? {} : { taxes: taxes.length === 0 ? ['GST'] : taxes }),
    ...(aimed === undefined ? {} : { to: aimed })
  }
}

function optionalAmount(model: Model, spec: AmountSpec | undefined, most: bigint): { amount?: string } {
  return spec === undefined ? {} : { amount: amountText(spec, most, model.decimals) }
}

function leftOf(model: Model, id: string): bigint {
  const found = sources(model).find((source) => source.id === id)
  return found === undefined ? 0n : unapplied(model, found)
}

function existingInput(model: Model, { credit: n, amount, invoice, item, release }: StepOf<'existingCredit'>): any {
  const credit = likely(credits(model), (one) => unapplied(model, one) > 0n, n)
  const to = targetOrRefund(model, invoice, item)
  return { credit, ...optionalAmount(model, amount, least(leftOf(model, credit), release ? leftOf(model, credit) : openOn(model, to))), to, ...(release ? { release: 'payment' } : {}) }
}

function splitInput(model: Model, { credit: n, parts, replace }: StepOf<'split'>): any {
  const credit = likely(credits(model), (one) => replace || unapplied(model, one) > 0n, n)
  return { credit, parts: partsOf(model, parts, replace ? undefined : leftOf(model, credit)), ...(replace ? { replace: true } : {}) }
}

function allocateInput(model: Model, { source: n, amount, invoice, item }: StepOf<'allocate'>): any {
  const source = likely(sources(model), (one) => unapplied(model, one) > 0n, n)
  const to = targetOrRefund(model, invoice, item)
  return { source, ...optionalAmount(model, amount, least(leftOf(model, source), openOn(model, to))), to }
}

function deallocateInput(model: Model, { source: n, place, whole, amount }: StepOf<'deallocate'>): any {
  const onItems = (id: string): ReturnType<typeof chargesUnder> => chargesUnder(model, id).filter(({ charge }) => charge.includes(' '))
  const source = likely(sources(model), ({ id }) => onItems(id).length > 0, n)
  const there = onItems(source)
  const on = there[place % Math.max(1, there.length)]
  const [invoice = 'nobody', item = '1'] = on?.charge.split(' ') ?? []
  return { source, from: whole ? { invoice } : { invoice, item }, ...optionalAmount(model, amount, on?.amount ?? 1n) }
}

function writeOffInput(model: Model, { of, invoice, item, type }: StepOf<'writeOff'>): any {
  const what = of === 'account' ? {} : { what: target(model, invoice, of === 'item' ? item : undefined) }
  return { ...what, reason: 'Moved away', ...(type === undefined ? {} : { type }) }
}

function amendInput(model: Model, { credit: n, amount, newDay: day, type, comment }: StepOf<'amend'>): any {
  const id = likely(credits(model), (one) => one.items === undefined && !isVoided(model, one), n)
  const credit = credits(model).find((one) => one.id === id)
  const notes = comment || (amount === undefined && day === undefined && type === undefined)
  return {
    credit: id,
    ...optionalAmount(model, amount, credit?.amount ?? 0n),
    ...(day === undefined ? {} : { day: `2026-03-0${day}` }),
    ...(type === undefined ? {} : { type }),
    ...(notes ? { publicComment: 'Sorry' } : {})
  }
}

function refundPaymentInput(model: Model, { payment: n, amount, items, released: choice, credit: m }: StepOf<'refundPayment'>): any {
  const id = likely(payments(model), (one) => isSettled(model, one) && chargedBack(model, one.id) < one.amount, n)
  const there = chargesUnder(model, id).filter(({ charge }) => charge.includes(' '))
  const onItems = total(there.map((one) => one.amount))
  const released = choice === 'credit' ? { credit: likely(credits(model), (one) => unapplied(model, one) > 0n, m) } : choice
  const named = [...new Map((items ?? []).map((one) => [there[one.item % Math.max(1, there.length)], one.amount]))].map(([place, spec]) => {
    const [invoice = 'nobody', item = '1'] = place?.charge.split(' ') ?? []
    return { invoice, item, amount: amountText(spec, place?.amount ?? 1n, model.decimals) }
  })
  const what = named.length > 0 && there.length > 0 ? { items: named } : optionalAmount(model, amount, leftOf(model, id) + (released === undefined ? 0n : onItems))
  return { payment: id, ...what, ...(released === undefined ? {} : { released }) }
}

function refundInput(model: Model, { from: ns, amount, method, payment: n }: StepOf<'refundCredit'>): any {
  const from = [...new Set(ns.map((one) => likely(sources(model), (source) => unapplied(model, source) > 0n, one)))]
  const paid = payments(model)[n % Math.max(1, payments(model).length)]
  const way = method === 'ofPayment' ? { method: paid?.method ?? 'cash', payment: paid?.id ?? 'nobody' } : { method }
  return { from, ...optionalAmount(model, amount, total(from.map((id) => leftOf(model, id)))), ...way }
}
