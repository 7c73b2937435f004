import type { Amount } from '../amount.js'
import { amount, positiveAmount } from '../codec/amounts.js'
import { optional, type Codec, type Decoded } from '../codec/codec.js'
import { day } from '../codec/days.js'
import { documentId, operationId } from '../codec/ids.js'
import { list } from '../codec/list.js'
import { record } from '../codec/record.js'
import { choice, literal, name } from '../codec/texts.js'
import { earmark, type StoredEarmark } from './earmark.js'
import { MOST_ITEMS } from './invoiceFact.js'
import { transfer, type StoredTransfer } from './transfer.js'
import { MOST_TAXES, taxLine, type StoredTaxLine } from './taxLine.js'

/** How tax stands to a credit's stated amount: inside it, on top of it, or none. (CREDIT-2) */
export type CreditTax = 'included' | 'notIncluded' | 'waived'

/** What a credit took off one item. (CANCEL-2) */
export interface StoredCreditedItem {
  /** The item. */
  readonly item: string
  /** How much of the credit is for it, taxes included. */
  readonly amount: Amount
  /** The part of each of the item's taxes in it, in the item's order. */
  readonly taxes?: readonly Amount[]
}

/** What a credit on items is for, where it is not a cancellation. (CANCEL-7, REFUND-5, REVERSE-3) */
export type CreditPurpose = 'adjustment' | 'writeOff'

/** A credit memo was recorded. No money moves; the balance does. (CREDIT-1, CREDIT-3) */
export interface StoredCredit {
  /** What happened. */
  readonly fact: 'credit'
  /** The credit's id. */
  readonly id: string
  /** Its day. */
  readonly on: string
  /** What it is worth, taxes included. */
  readonly amount: Amount
  /** How tax stands to the amount that was stated. */
  readonly tax: CreditTax
  /** The tax in it. */
  readonly taxes?: readonly StoredTaxLine[]
  /** Its type, a code of the policy's table. */
  readonly type: string
  /** The host's classification. */
  readonly classification?: string
  /** The ledger code. */
  readonly ledgerCode?: string
  /** The invoice it is noted on. */
  readonly invoice?: string
  /** Of a cancellation: what it took off each item of that invoice. */
  readonly items?: readonly StoredCreditedItem[]
  /** What those items are credited for, where they are not cancelled. */
  readonly purpose?: CreditPurpose
  /** Whom or what it is kept for. */
  readonly earmark?: StoredEarmark
  /** The account it came from. */
  readonly transfer?: StoredTransfer
}

const creditedFields = {
  item: operationId,
  amount,
  taxes: optional(list(amount, MOST_TAXES))
}

const fields = {
  fact: literal('credit'),
  id: documentId,
  on: day,
  amount: positiveAmount,
  tax: choice<CreditTax>('included', 'notIncluded', 'waived'),
  taxes: optional(list(taxLine, MOST_TAXES)),
  type: name,
  classification: optional(name),
  ledgerCode: optional(name),
  invoice: optional(documentId),
  items: optional(list(record(creditedFields) as Codec<CreditedItem>, MOST_ITEMS)),
  purpose: optional(choice<CreditPurpose>('adjustment', 'writeOff')),
  earmark: optional(earmark),
  transfer: optional(transfer)
}

/** Reads and writes {@link StoredCredit}. */
export const creditFact: Codec<CreditFact> = record(fields, (v) => ({
    fact: v[0],
    id: v[1],
    on: v[2],
    amount: v[3],
    tax: v[4],
    taxes: v[5],
    type: v[6],
    classification: v[7],
    ledgerCode: v[8],
    invoice: v[9],
    items: v[10],
    purpose: v[11],
    earmark: v[12],
    transfer: v[13]
  }))

/** {@link StoredCreditedItem} as the kernel holds it. */
export type CreditedItem = { readonly [K in keyof typeof creditedFields]: Decoded<(typeof creditedFields)[K]> }

/** {@link StoredCredit} as the kernel holds it. */
export type CreditFact = { readonly [K in keyof typeof fields]: Decoded<(typeof fields)[K]> }
