/** What went wrong, or the next account: the contract of the library, as a developer would write it by hand. */
export type Answer = { readonly ok: true; readonly value: LinearAccount } | { readonly ok: false; readonly errors: readonly string[] }

interface Invoice {
  readonly id: string
  readonly on: string
  readonly items: readonly { readonly description: string; readonly amount: number; readonly open: number }[]
}

interface Payment {
  readonly id: string
  readonly on: string
  readonly method: string
  readonly amount: number
  readonly left: number
}

interface Refund {
  readonly id: string
  readonly on: string
  readonly method: string
  readonly amount: number
}

interface Allocation {
  readonly id: string
  readonly on: string
  readonly source: string
  readonly invoice: string
  readonly amount: number
}

/** An account in plain immutable arrays, everything found by a walk. */
export interface LinearAccount {
  readonly account: string
  readonly currency: string
  readonly invoices: readonly Invoice[]
  readonly payments: readonly Payment[]
  readonly refunds: readonly Refund[]
  readonly allocations: readonly Allocation[]
  readonly history: readonly { readonly seq: number; readonly id: string; readonly on: string; readonly operation: string; readonly input: unknown }[]
}

const ID = /^[A-Za-z0-9._:-]{1,120}$/
const DAY = /^(\d{4})-(\d{2})-(\d{2})$/
const AMOUNT = /^(0|[1-9]\d*)(?:\.(\d{1,2}))?$/
const METHODS = ['card', 'eCheck', 'cash', 'check', 'transfer', 'other']

/** An account with nothing on it. */
export function openAccount(input: { readonly id: string; readonly on: string; readonly account: string; readonly currency: string }): Answer {
  const errors = [...idErrors([], input.id), ...dayErrors(input.on)]
  if (errors.length > 0) return { ok: false, errors }
  const { id, on, account, currency } = input
  const history = [{ seq: 1, id, on, operation: 'open', input }]
  return { ok: true, value: { account, currency, invoices: [], payments: [], refunds: [], allocations: [], history } }
}

/** Adds an invoice. */
export function addInvoice(
  account: LinearAccount,
  input: { readonly id: string; readonly on: string; readonly items: readonly { readonly description: string; readonly amount: string }[] }
): Answer {
  const errors = [...idErrors(account.history, input.id), ...dayErrors(input.on)]
  if (input.items.length === 0) errors.push('no items')
  const items = input.items.map(({ description, amount }) => {
    const cents = centsOf(amount)
    if (cents === undefined) errors.push(`bad amount ${amount}`)
    if (description === '') errors.push('no description')
    return { description, amount: cents ?? 0, open: cents ?? 0 }
  })
  if (errors.length > 0) return { ok: false, errors }
  const { id, on } = input
  return entered({ ...account, invoices: [...account.invoices, { id, on, items }] }, 'invoice', input)
}

/** Adds a payment. */
export function addPayment(
  account: LinearAccount,
  input: { readonly id: string; readonly on: string; readonly amount: string; readonly method: string }
): Answer {
  const errors = [...idErrors(account.history, input.id), ...dayErrors(input.on)]
  const amount = centsOf(input.amount)
  if (amount === undefined || amount === 0) errors.push(`bad amount ${input.amount}`)
  if (!METHODS.includes(input.method)) errors.push(`unknown method ${input.method}`)
  if (errors.length > 0 || amount === undefined) return { ok: false, errors }
  const { id, on, method } = input
  return entered({ ...account, payments: [...account.payments, { id, on, method, amount, left: amount }] }, 'payment', input)
}

/** Puts part of a payment on an invoice, over its items in order. */
export function allocateTo(
  account: LinearAccount,
  input: { readonly id: string; readonly on: string; readonly source: string; readonly amount: string; readonly to: { readonly invoice: string } }
): Answer {
  const errors = [...idErrors(account.history, input.id), ...dayErrors(input.on)]
  const payment = account.payments.find(({ id }) => id === input.source)
  const invoice = account.invoices.find(({ id }) => id === input.to.invoice)
  const amount = centsOf(input.amount)
  if (payment === undefined) errors.push(`no payment ${input.source}`)
  if (invoice === undefined) errors.push(`no invoice ${input.to.invoice}`)
  if (amount === undefined || amount === 0) errors.push(`bad amount ${input.amount}`)
  if (errors.length > 0 || payment === undefined || invoice === undefined || amount === undefined) return { ok: false, errors }
  const open = invoice.items.reduce((sum, item) => sum + item.open, 0)
  if (amount > open) errors.push(`only ${open} is open`)
  if (amount > payment.left) errors.push(`only ${payment.left} is left`)
  if (errors.length > 0) return { ok: false, errors }
  let left = amount
  const items = invoice.items.map((item) => {
    const part = Math.min(left, item.open)
    left -= part
    return part === 0 ? item : { ...item, open: item.open - part }
  })
  const { id, on } = input
  return entered(
    {
      ...account,
      invoices: account.invoices.map((one) => (one === invoice ? { ...invoice, items } : one)),
      payments: account.payments.map((one) => (one === payment ? { ...payment, left: payment.left - amount } : one)),
      allocations: [...account.allocations, { id, on, source: payment.id, invoice: invoice.id, amount }]
    },
    'allocate',
    input
  )
}

/** Gives money of deposits back, while the account is in credit. */
export function refundFrom(
  account: LinearAccount,
  input: { readonly id: string; readonly on: string; readonly from: readonly string[]; readonly amount: string; readonly method: string }
): Answer {
  const errors = [...idErrors(account.history, input.id), ...dayErrors(input.on)]
  const amount = centsOf(input.amount)
  if (amount === undefined || amount === 0) errors.push(`bad amount ${input.amount}`)
  if (!METHODS.includes(input.method)) errors.push(`unknown method ${input.method}`)
  for (const source of input.from) if (!account.payments.some(({ id }) => id === source)) errors.push(`no payment ${source}`)
  if (errors.length > 0 || amount === undefined) return { ok: false, errors }
  const named = account.payments.filter(({ id }) => input.from.includes(id))
  const credit = -balanceOf(account)
  const paid = account.payments.reduce((sum, payment) => sum + payment.amount, 0)
  const refunded = account.refunds.reduce((sum, refund) => sum + refund.amount, 0)
  const unapplied = named.reduce((sum, payment) => sum + payment.left, 0)
  if (amount > credit) errors.push(`the account is ${credit} in credit`)
  if (amount > paid - refunded) errors.push(`only ${paid - refunded} was paid`)
  if (amount > unapplied) errors.push(`only ${unapplied} is left`)
  if (errors.length > 0) return { ok: false, errors }
  let left = amount
  const payments = account.payments.map((payment) => {
    const part = input.from.includes(payment.id) ? Math.min(left, payment.left) : 0
    left -= part
    return part === 0 ? payment : { ...payment, left: payment.left - part }
  })
  const { id, on, method } = input
  return entered({ ...account, payments, refunds: [...account.refunds, { id, on, method, amount }] }, 'refund', input)
}

/** What the client owes; below zero the account is in credit. */
export function balanceOf({ invoices, payments }: LinearAccount): number {
  const open = invoices.reduce((sum, { items }) => items.reduce((all, item) => all + item.open, sum), 0)
  return payments.reduce((sum, payment) => sum - payment.left, open)
}

function entered(account: LinearAccount, operation: string, input: { readonly id: string; readonly on: string }): Answer {
  const { history } = account
  const entry = { seq: history.length + 1, id: input.id, on: input.on, operation, input }
  return { ok: true, value: { ...account, history: [...history, entry] } }
}

function idErrors(history: LinearAccount['history'], id: string): string[] {
  if (!ID.test(id)) return [`bad id ${id}`]
  return history.some((entry) => entry.id === id) ? [`${id} is in use`] : []
}

function dayErrors(on: string): string[] {
  const match = DAY.exec(on)
  if (match === null) return [`bad day ${on}`]
  const [, year, month, day] = match.map(Number) as [number, number, number, number]
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  const length = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
  return length === undefined || day < 1 || day > length ? [`no such day ${on}`] : []
}

function centsOf(text: string): number | undefined {
  const match = AMOUNT.exec(text)
  if (match === null) return undefined
  const cents = Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'))
  return Number.isSafeInteger(cents) ? cents : undefined
}
