import type { DayNumber } from '../calendar/dayNumber.js'
import type { Book } from '../kernel/book.js'
import type { BillingError } from '../model/errors/billingError.js'
import type { CreditFact, CreditTax } from '../model/facts/creditFact.js'
import type { Earmark } from '../model/facts/earmark.js'
import type { TaxLine } from '../model/facts/taxLine.js'
import { effectiveRates } from '../money/effectiveRates.js'
import { formatScaled } from '../money/formatScaled.js'
import { MAX_MINOR, type Minor } from '../money/minor.js'
import { PERCENT_DECIMALS } from '../money/percentRatio.js'
import { taxInGross } from '../money/taxInGross.js'
import { taxOnNet } from '../money/taxOnNet.js'
import type { TaxDefinition, TaxRate } from '../money/taxRate.js'
import { taxLines, sum } from './priceItems.js'
import { chargesOf, type TargetRequest } from './target.js'

/** What a new credit is made of. */
export interface CreditRequest {
  readonly id: string
  readonly on: DayNumber
  readonly amount: Minor
  readonly tax: CreditTax
  readonly type: string
  readonly taxes: readonly string[] | undefined
  readonly classification: string | undefined
  readonly ledgerCode: string | undefined
  readonly to: TargetRequest | undefined
  readonly earmark: Earmark | undefined
}

/** With tax inside or on top, the taxes have to be known. (CREDIT-2) */
export function taxesKnown(book: Book, request: CreditRequest): BillingError | undefined {
  if (request.tax === 'waived' || ratesOfCredit(book, request).length > 0) return undefined
  return { _tag: 'TaxesUnknown', rule: 'CREDIT-2', kind: 'input', path: 'taxes', tax: request.tax }
}

/** The credit of a request: gross where tax is included, tax added where it is not, none where it is waived. (CREDIT-2) */
export function creditOf(book: Book, request: CreditRequest): CreditFact {
  const { id, on, tax, type, classification } = request
  const taxes = taxesOf(book, request)
  const amount = tax === 'notIncluded' ? request.amount + sum((taxes ?? []).map((line) => line.amount)) : request.amount
  const ledgerCode = request.ledgerCode ?? book.policy.creditTypes.get(type)?.ledgerCode
  const invoice = request.to?.invoice
  return {
    fact: 'credit',
    id,
    on,
    amount,
    tax,
    taxes,
    type,
    classification,
    ledgerCode,
    invoice,
    items: undefined,
    purpose: undefined,
    earmark: request.earmark,
    transfer: undefined
  }
}

/** The same taxes in another gross amount. (CREDIT-2) */
export function taxesWithin(book: Book, lines: readonly TaxLine[], gross: Minor): readonly TaxLine[] {
  return taxesAt(lines, (rates) => taxInGross(gross, rates, book.policy.policy.rounding))
}

function taxesAt(lines: readonly TaxLine[], amountsAt: (rates: readonly TaxRate[]) => readonly Minor[] | undefined): readonly TaxLine[] {
  const amounts = amountsAt(effectiveRates(lines.map(definitionOf)) ?? [])
  return lines.map(({ code, percent, onTopOf }, index) => ({ code, percent, onTopOf, amount: amounts?.[index] ?? MAX_MINOR }))
}

function taxesOf(book: Book, request: CreditRequest): readonly TaxLine[] | undefined {
  if (request.tax === 'waived') return undefined
  const lines = ratesOfCredit(book, request)
  if (request.tax === 'included') return taxesWithin(book, lines, request.amount)
  return taxesAt(lines, (rates) => taxOnNet(request.amount, rates, book.policy.policy.rounding))
}

/** The taxes named, else the credit type's, else the item's at its recorded rates. (CREDIT-2) */
function ratesOfCredit(book: Book, { taxes, type, to }: CreditRequest): readonly TaxLine[] {
  const codes = taxes?.length ? taxes : book.policy.creditTypes.get(type)?.taxes
  if (codes?.length) return taxLines(book, codes, []) ?? []
  const [first = [], ...others] = to === undefined ? [] : chargesOf(book, to).map(({ of }) => of.item?.taxes ?? [])
  return others.every((other) => sameRates(first, other)) ? first : []
}

/** Items taxed alike answer for their invoice; where they differ, the caller names the taxes. */
function sameRates(a: readonly TaxLine[], b: readonly TaxLine[]): boolean {
  return a.length === b.length && a.every(({ code, percent }, index) => code === b[index]?.code && percent === b[index].percent)
}

function definitionOf({ code, percent, onTopOf }: TaxLine): TaxDefinition {
  return { code, percent: formatScaled(percent, PERCENT_DECIMALS, 0), ...(onTopOf === undefined ? {} : { onTopOf }) }
}
