import { total } from './exact.js'
import { chargeOf, type Credit, type Doc, type Invoice, type Model, type Payment, type Refund, type SoldItem, type Source } from './model.js'

// Where everything stands, each figure summed again from the arrays whenever it is asked for.

/** What makes the client owe: an item, or a refund. */
export interface Payable {
  readonly key: string
  readonly on: string
  readonly due: string
  readonly total: bigint
}

export interface Charge extends Payable {
  readonly invoice: Invoice
  readonly item: SoldItem
}

export function find(model: Model, id: string): Doc | undefined {
  return model.documents.find((document) => document.id === id)
}

export function invoices(model: Model): readonly Invoice[] {
  return model.documents.filter((document): document is Invoice => document.kind === 'invoice')
}

export function payments(model: Model): readonly Payment[] {
  return model.documents.filter((document): document is Payment => document.kind === 'payment')
}

export function credits(model: Model): readonly Credit[] {
  return model.documents.filter((document): document is Credit => document.kind === 'credit')
}

export function refunds(model: Model): readonly Refund[] {
  return model.documents.filter((document): document is Refund => document.kind === 'refund')
}

export function sources(model: Model): readonly Source[] {
  return model.documents.filter((document): document is Source => document.kind === 'credit' || document.kind === 'payment')
}

/** Every invoice item, or those of one invoice, in order. */
export function charges(model: Model, invoice?: string): readonly Charge[] {
  return invoices(model)
    .filter(({ id }) => invoice === undefined || id === invoice)
    .flatMap((one) => itemsOf(model, one))
}

function itemsOf(model: Model, invoice: Invoice): readonly Charge[] {
  const { id, on, due } = invoice
  const voided = isVoided(model, invoice)
  return invoice.items.map((item) => ({ key: chargeOf(id, item.item), on, due, total: voided ? 0n : item.total, invoice, item }))
}

/** A refund that stands is a charge: what it is made of covers it, and what a bank took of that is open (PAYMENT-6). */
export function payableOf(model: Model, refund: Refund): Payable {
  const { id, on } = refund
  return { key: id, on, due: on, total: stands(model, refund) ? refund.amount : 0n }
}

/** Every item and every refund, in the order in which they were recorded. */
export function payables(model: Model): readonly Payable[] {
  return model.documents.flatMap((document): readonly Payable[] => {
    if (document.kind === 'invoice') return itemsOf(model, document)
    return document.kind === 'refund' ? [payableOf(model, document)] : []
  })
}

export function payable(model: Model, key: string): Payable {
  return payables(model).find((one) => one.key === key) as Payable
}

/** A refund that is under way or settled: it did not fail, come back or be cancelled. */
export function stands(model: Model, refund: Refund): boolean {
  return isUnderWay(model, refund) || stateOf(model, refund) === 'settled'
}

export function stateOf(model: Model, document: Doc): string {
  const changes = model.changes.filter((change) => change.document === document.id)
  const last = changes[changes.length - 1]
  if (last !== undefined) return last.state
  return document.kind === 'payment' || document.kind === 'refund' ? document.state : 'settled'
}

/** Taken back as though it had not been made (REVERSE-1, REVERSE-4). */
export function isVoided(model: Model, document: Doc): boolean {
  return stateOf(model, document) === 'voided'
}

export function isSettled(model: Model, source: Source): boolean {
  return stateOf(model, source) === 'settled'
}

/** Money or a refund that is under way: it may still settle. */
export function isUnderWay(model: Model, document: Doc): boolean {
  return ['scheduled', 'pending', 'sent'].includes(stateOf(model, document))
}

/** What one source has on one charge. */
export function put(model: Model, source: string, charge: string): bigint {
  return total(model.moves.filter((move) => move.source === source && move.charge === charge).map(({ amount }) => amount))
}

/** What a bank took of a payment and did not give back. */
export function chargedBack(model: Model, payment: string): bigint {
  return total(model.taken.filter((one) => one.payment === payment).map(({ amount }) => amount))
}

/** What no charge uses of a source; nothing once it failed or was cancelled. */
export function unapplied(model: Model, source: Source): bigint {
  if (!isSettled(model, source) && !isUnderWay(model, source)) return 0n
  const used = total(model.moves.filter((move) => move.source === source.id).map(({ amount }) => amount))
  return source.amount - chargedBack(model, source.id) - used
}

function covered(model: Model, charge: string, by: (source: Source) => boolean): bigint {
  const counted = new Set(sources(model).filter(by).map(({ id }) => id))
  return total(model.moves.filter((move) => move.charge === charge && counted.has(move.source)).map(({ amount }) => amount))
}

/** What no settled source covers. */
export function open(model: Model, charge: Payable): bigint {
  return charge.total - covered(model, charge.key, (source) => isSettled(model, source))
}

/** What payments that have not settled are set to cover. */
export function planned(model: Model, charge: Payable): bigint {
  return covered(model, charge.key, (source) => isUnderWay(model, source))
}

/** What a source can still take of a charge: money that has not settled leaves planned amounts alone. */
export function room(model: Model, settled: boolean, charge: Payable): bigint {
  return settled ? open(model, charge) : open(model, charge) - planned(model, charge)
}

/** Who is on a charge, who was put there last first: what was taken off makes nothing newer (APPLY-7). */
export function sourcesOn(model: Model, charge: string): readonly { readonly source: Source; readonly amount: bigint }[] {
  const ids = model.moves.filter((move) => move.charge === charge && move.amount > 0n).map(({ source }) => source)
  return newestFirst(ids)
    .map((id) => ({ source: find(model, id) as Source, amount: put(model, id, charge) }))
    .filter(({ amount }) => amount > 0n)
}

/** Where a source is, where it was put last first. */
export function chargesUnder(model: Model, source: string): readonly { readonly charge: string; readonly amount: bigint }[] {
  const keys = model.moves.filter((move) => move.source === source && move.amount > 0n).map(({ charge }) => charge)
  return newestFirst(keys)
    .map((charge) => ({ charge, amount: put(model, source, charge) }))
    .filter(({ amount }) => amount > 0n)
}

function newestFirst(keys: readonly string[]): readonly string[] {
  return [...new Set([...keys].reverse())]
}

/** A source is there from its day on; a credit whose day was moved was there before (LEDGER-3, CREDIT-10). */
export function isThere(model: Model, source: Source, on: string): boolean {
  const first = model.amended.find(({ was }) => was.id === source.id)?.was
  return source.on <= on || (first !== undefined && first.on <= on)
}

/** The last day on which a source changed: its own, that of its state, those on which it was put somewhere or taken off. */
export function lastOfSource(model: Model, source: Source): string {
  const moved = model.moves.filter((move) => move.source === source.id).map(({ day }) => day)
  return latest([sinceWhen(model, source), ...moved])
}

/** The last day on which a source itself changed: its own, that of its state, those of the bank. */
export function sinceWhen(model: Model, source: Source): string {
  const became = model.changes.filter(({ document }) => document === source.id).map(({ on }) => on)
  const took = model.taken.filter(({ payment }) => payment === source.id).map(({ on }) => on)
  const changed = model.amended.filter(({ was }) => was.id === source.id).map(({ on }) => on)
  return latest([source.on, ...became, ...took, ...changed])
}

/** The last day on which an item, or a refund, changed. */
export function lastOfCharge(model: Model, key: string, on: string): string {
  const moved = model.moves.filter((move) => move.charge === key).map(({ day }) => day)
  const marked = model.cancelled.filter(({ charge }) => charge === key).map((part) => part.on)
  const [document] = key.split(' ')
  const became = model.changes.filter((change) => change.document === document).map((change) => change.on)
  const mine = credits(model).filter((credit) => credit.items?.some(({ item }) => chargeOf(credit.invoice as string, item) === key))
  const creditedOn = mine.flatMap(({ id, on: day }) => [day, ...model.changes.filter((change) => change.document === id).map((change) => change.on)])
  return latest([on, ...moved, ...marked, ...became, ...creditedOn])
}

export function latest(days: readonly string[]): string {
  return days.reduce((a, b) => (a > b ? a : b))
}

/** The credits on an item that count, oldest first, with what each took off it; write-offs are none. */
export function cancellationsOf(model: Model, { key }: Payable): readonly { readonly credit: Credit; readonly took: { readonly amount: bigint; readonly taxes: readonly bigint[] } }[] {
  return creditsOn(model, key).filter(({ credit }) => credit.writtenOff !== true)
}

function creditsOn(model: Model, key: string): ReturnType<typeof cancellationsOf> {
  return credits(model).flatMap((credit) => {
    if (isVoided(model, credit)) return []
    const took = credit.items?.find(({ item }) => chargeOf(credit.invoice as string, item) === key)
    return took === undefined ? [] : [{ credit, took }]
  })
}

export function quantityLeft(model: Model, charge: Charge): bigint {
  return charge.item.quantity - total(model.cancelled.filter((part) => part.charge === charge.key).map(({ quantity }) => quantity))
}

/** What credits took off an item. */
export function credited(model: Model, charge: Charge): bigint {
  return total(cancellationsOf(model, charge).map(({ took }) => took.amount))
}

/** What credits and write-offs have left of an item (CANCEL-2). */
export function creditable(model: Model, charge: Charge): bigint {
  const left = charge.total - total(creditsOn(model, charge.key).map(({ took }) => took.amount))
  return left > 0n ? left : 0n
}
