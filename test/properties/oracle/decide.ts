import { allocate, deallocate, reconcileOldestFirst } from './allocating.js'
import { applyCreditsDue, useCredit } from './autoApply.js'
import { applyCredit, splitCreditAcrossInvoices } from './applyCredit.js'
import { cancelItems, creditItems } from './cancelItems.js'
import { cancelRefund, dismissRefund, failRefund, retryRefund, returnRefund, sendRefund, settleRefund } from './refundStates.js'
import { cancelPayment, dismissPayment, failPayment, retryPayment, sendPayment, settlePayment } from './payments.js'
import { chargeBack, winChargeBack } from './chargeBack.js'
import { LARGEST, total } from './exact.js'
import { copyOf, demand, Illegal, type Call, type Model, type OraclePolicy } from './model.js'
import { replaceItem } from './replaceItem.js'
import { amendCredit } from './amendCredit.js'
import { reverseCredit, voidCredit, voidInvoice, writeOff } from './reversing.js'
import { recordInvoice } from './recordInvoice.js'
import { recordPayment } from './recordPayment.js'
import { refundPayment } from './refundPayment.js'
import { refundFromCredit } from './refundFromCredit.js'

const OPERATIONS: Readonly<Record<string, (model: Model, input: any) => void>> = {
  recordInvoice,
  recordPayment,
  applyCredit,
  splitCreditAcrossInvoices,
  allocate,
  deallocate,
  reconcileOldestFirst,
  cancelItems,
  creditItems,
  replaceItem,
  writeOff,
  reverseCredit,
  voidCredit,
  voidInvoice,
  amendCredit,
  refundFromCredit,
  sendRefund,
  settleRefund,
  failRefund,
  cancelRefund,
  returnRefund,
  retryRefund,
  dismissRefund,
  refundPayment,
  settlePayment,
  failPayment,
  sendPayment,
  cancelPayment,
  dismissPayment,
  retryPayment,
  chargeBack,
  winChargeBack,
  applyCreditsDue
}

/** What the rule book says to an operation: no, or what the ledger is afterwards. */
export type Verdict =
  | { readonly legal: false; readonly why: string }
  | { readonly legal: true; readonly model: Model; readonly repeated: boolean }

/** Whether an operation is legal, and what it does. The model given stays as it is. */
export function decide(model: Model, call: Call): Verdict {
  const after = copyOf(model)
  try {
    const before = model.calls.find(({ input }) => input.id === call.input.id)
    if (before !== undefined) {
      demand(sameCall(before, call), 'the id stands for something else')
      return { legal: true, model, repeated: true }
    }
    const { expect } = call.input
    demand(expect === undefined || expect.seq === model.calls.length, 'the ledger moved on')
    OPERATIONS[call.operation]?.(after, call.input)
    useCredit(model, after, call)
    demandCountable(after)
  } catch (problem) {
    if (problem instanceof Illegal) return { legal: false, why: problem.message }
    throw problem
  }
  after.calls.push(call)
  return { legal: true, model: after, repeated: false }
}

/** Whether the rule book allows an operation. */
export function isLegal(model: Model, call: Call): boolean {
  return decide(model, call).legal
}

/** A model of a ledger that was just opened. */
export function opened(input: any, decimals: number): Model {
  const { policy, owner, people } = input as { policy: OraclePolicy; owner?: string; people?: readonly string[] }
  const calls = [{ operation: 'openLedger', input }]
  return { policy, decimals, owner, people, calls, documents: [], moves: [], changes: [], taken: [], amended: [], cancelled: [] }
}

/** Every charge and every source there ever was stays countable (MONEY-3). */
function demandCountable(model: Model): void {
  const charged = model.documents.flatMap((document) => {
    if (document.kind === 'invoice') return document.items.map((item) => item.total)
    return document.kind === 'refund' ? [document.amount] : []
  })
  const came = model.documents.flatMap((document) => (document.kind === 'credit' || document.kind === 'payment' ? [document.amount] : []))
  demand(total(charged) <= LARGEST && total(came) <= LARGEST, 'beyond 2^53-1')
}

function sameCall(a: Call, b: Call): boolean {
  return a.operation === b.operation && JSON.stringify(canonical(a.input)) === JSON.stringify(canonical(b.input))
}

const DECIMALS = ['amount', 'quantity', 'unitPrice', 'percent']

/** The stated fields in one order and spelling; `expect` is not compared (LEDGER-2). */
function canonical(value: any, key = ''): unknown {
  if (typeof value === 'string') return DECIMALS.includes(key) ? spelled(value) : value
  if (Array.isArray(value)) return value.map((one) => canonical(one))
  if (typeof value !== 'object' || value === null) return value
  return Object.keys(value)
    .filter((name) => name !== 'expect' && value[name] !== undefined)
    .sort()
    .map((name) => [name, canonical(value[name], name)])
}

/** Without zeros at the end of its decimals. */
function spelled(text: string): string {
  return /^\d+\.\d+$/.test(text) ? text.replace(/0+$/, '').replace(/\.$/, '') : text
}
