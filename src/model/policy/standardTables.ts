import type { CreditType, PaymentMethod } from './policy.js'

/**
 * Card online; eCheck online, pending first, not cancellable once sent, 10 days; the others offline; gift cards,
 * prepayments and scholarships draw on stored value. (PAYMENT-2, POOL-1)
 *
 * @example
 * ```ts
 * import { creditHeldUntilUsed, standardMethods, type PaymentMethod, type Policy } from 'billing-rules'
 *
 * const phone: PaymentMethod = { code: 'phone', channel: 'online', firstState: 'pending', cancelPayment: 'untilSent', cancelRefund: 'never' }
 * const policy: Policy = { ...creditHeldUntilUsed, name: 'our-school', methods: [...standardMethods, phone] }
 * console.log(policy.methods.map(({ code }) => code).join(' '))
 * // => card eCheck cash check transfer other giftCard prepayment scholarship phone
 * ```
 */
export const standardMethods: readonly PaymentMethod[] = [
  { code: 'card', channel: 'online', firstState: 'settled', cancelPayment: 'never', cancelRefund: 'sameDayUntilSent', refundDays: 6 },
  {
    code: 'eCheck',
    channel: 'online',
    firstState: 'pending',
    cancelPayment: 'untilSent',
    cancelRefund: 'sameDayUntilSent',
    daysToClear: 10,
    refundDays: 10
  },
  /* @__PURE__ */ offline('cash'),
  /* @__PURE__ */ offline('check'),
  /* @__PURE__ */ offline('transfer'),
  /* @__PURE__ */ offline('other'),
  /* @__PURE__ */ storedValue('giftCard'),
  /* @__PURE__ */ storedValue('prepayment'),
  /* @__PURE__ */ storedValue('scholarship')
]

/**
 * Credits by what they are for; none of them brings taxes of its own. (CREDIT-1)
 *
 * @example
 * ```ts
 * import { creditHeldUntilUsed, standardCreditTypes, type Policy } from 'billing-rules'
 *
 * const creditTypes = [...standardCreditTypes, { code: 'sibling', ledgerCode: '4900' }]
 * const policy: Policy = { ...creditHeldUntilUsed, name: 'our-school', creditTypes }
 * console.log(policy.creditTypes.map(({ code }) => code).join(' ')) // => goodwill cancellation discount adjustment writeOff sibling
 * ```
 */
export const standardCreditTypes: readonly CreditType[] = [
  { code: 'goodwill' },
  { code: 'cancellation' },
  { code: 'discount' },
  { code: 'adjustment' },
  { code: 'writeOff' }
]

function offline(code: string): PaymentMethod {
  return { code, channel: 'offline', firstState: 'settled', cancelPayment: 'always', cancelRefund: 'always' }
}

/** What is given back goes back to its pool, and stays there. (POOL-2) */
function storedValue(code: string): PaymentMethod {
  return { code, channel: 'storedValue', firstState: 'settled', cancelPayment: 'always', cancelRefund: 'never' }
}
