import { least, total } from './exact.js'
import { demand, type Credit, type Model } from './model.js'
import { cover, takeOff } from './moving.js'
import { positive, positiveOrNone, demandRoom } from './recordPayment.js'
import { charges, chargesUnder, isSettled, isThere, open, sourcesOn, unapplied, type Charge, type Payable } from './standing.js'
import { chargesOf, creditNamed, demandKnown, demandOnce, demandTaxes, isHeld, payablesOf, refillsItself } from './targets.js'
import { sameCodes, taxesOf } from './taxes.js'

// CREDIT-1 to CREDIT-6 and APPLY-1 to APPLY-7.

export function applyCredit(model: Model, input: any): void {
  if (Object.hasOwn(input, 'credit')) applyExisting(model, input)
  else recordCredit(model, input)
}

function recordCredit(model: Model, { id, on, amount, tax, type, taxes, to }: any): void {
  demandKnown(model.policy.creditTypes, type)
  demandTaxes(model, taxes ?? [])
  demand(tax !== 'waived' || taxes === undefined, 'taxes of a credit without tax')
  const over = to === undefined ? [] : chargesOf(model, to)
  const stated = positive(amount, model.decimals)
  const credit: Credit = { kind: 'credit', id, on, amount: stated + taxOnTop(model, stated, tax, codesOf(model, type, taxes, over)) }
  model.documents.push(credit)
  if (to !== undefined && model.policy.creditOnInvoice === 'allocate') cover(model, credit, over, credit.amount, on)
}

function taxOnTop(model: Model, stated: bigint, tax: string, codes: readonly string[]): bigint {
  if (tax === 'waived') return 0n
  demand(codes.length > 0, 'taxes not known')
  return tax === 'included' ? 0n : total(taxesOf(model.policy, codes, stated, false))
}

/** The taxes named, else the credit type's, else the items' where they are taxed alike (CREDIT-2). */
function codesOf(model: Model, type: string, named: readonly string[] | undefined, over: readonly Charge[]): readonly string[] {
  const ofType = model.policy.creditTypes.find(({ code }) => code === type)?.taxes
  if (named !== undefined && named.length > 0) return named
  if (ofType !== undefined && ofType.length > 0) return ofType
  const [first = [], ...others] = over.map(({ item }) => item.taxes.map(({ code }) => code))
  return others.every((other) => sameCodes(first, other)) ? first : []
}

function applyExisting(model: Model, { on, credit: id, amount: text, to, release }: any): void {
  const credit = creditNamed(model, id)
  const over = payablesOf(model, to)
  demand(isThere(model, credit, on), 'the credit is younger')
  const paying = release === undefined || to.refund !== undefined ? [] : paymentsOn(model, over)
  const openNow = total(over.map((charge) => open(model, charge)))
  const most = openNow + total(paying.map(({ amount }) => amount))
  const stated = positiveOrNone(text, model.decimals)
  demand(most > 0n, 'nothing open')
  demand(stated === undefined || stated <= most, 'more than is open')
  demand((stated ?? 1n) <= unapplied(model, credit), 'more than is unapplied')
  const amount = stated ?? least(unapplied(model, credit), most)
  let short = amount - openNow
  for (const { source, charge, amount: there } of paying) {
    const released = least(short, there)
    if (released > 0n) takeOff(model, source, charge, released, on)
    short -= released
  }
  cover(model, credit, over, amount, on)
}

/** Settled payments on charges, the newest allocation first (APPLY-7). */
function paymentsOn(model: Model, over: readonly Payable[]): { source: any; charge: Payable; amount: bigint }[] {
  const entryOf = (source: string, charge: string): number =>
    Math.max(...model.moves.filter((move) => move.source === source && move.charge === charge && move.amount > 0n).map(({ seq }) => seq))
  return over
    .filter((charge) => !refillsItself(model, charge))
    .flatMap((charge) => sourcesOn(model, charge.key).map(({ source, amount }) => ({ source, charge, amount })))
    .filter(({ source }) => source.kind === 'payment' && isSettled(model, source))
    .sort((a, b) => entryOf(b.source.id, b.charge.key) - entryOf(a.source.id, a.charge.key))
}

export function splitCreditAcrossInvoices(model: Model, { on, credit: id, parts, replace }: any): void {
  const credit = creditNamed(model, id)
  const wanted = parts.map((part: any) => ({ ...part, amount: positive(part.amount, model.decimals) }))
  for (const part of wanted) chargesOf(model, part)
  demandOnce(wanted)
  demand(isThere(model, credit, on), 'the credit is younger')
  if (replace === true) releaseAll(model, credit, on)
  for (const part of wanted) demandRoom(model, true, part, part.amount)
  demand(total(wanted.map((part: any) => part.amount)) <= unapplied(model, credit), 'more than is unapplied')
  for (const part of wanted) cover(model, credit, chargesOf(model, part), part.amount, on)
}

/** The credit leaves every item it may leave, the newest first. */
function releaseAll(model: Model, credit: Credit, on: string): void {
  for (const { charge: key, amount } of chargesUnder(model, credit.id)) {
    const charge = charges(model).find((one) => one.key === key)
    if (charge !== undefined && !isHeld(credit, charge)) takeOff(model, credit, charge, amount, on)
  }
}
