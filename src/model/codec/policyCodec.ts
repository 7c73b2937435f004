import { compilePolicy, type CompiledPolicy } from '../policy/compiledPolicy.js'
import type { Policy } from '../policy/policy.js'
import type { Codec } from './codec.js'
import { optional } from './codec.js'
import { list } from './list.js'
import { record } from './record.js'
import { ERROR_LIMIT, type Reading } from './reading.js'
import { choice, count, name } from './texts.js'

const MOST_ROWS = 1000

const method = record({
  code: name,
  channel: choice('online', 'offline', 'storedValue'),
  firstState: choice('settled', 'pending'),
  cancelPayment: choice('always', 'untilSent', 'never'),
  cancelRefund: choice('always', 'sameDayUntilSent', 'never'),
  daysToClear: optional(count),
  refundDays: optional(count)
})

const tax = record({ code: name, percent: name, onTopOf: optional(list(name, 20, 'mayBeEmpty')) })

const creditType = record({
  code: name,
  taxes: optional(list(name, 20, 'mayBeEmpty')),
  ledgerCode: optional(name)
})

const policyRecord: Codec<Policy> = record({
  name,
  autoApply: choice('never', 'nextInvoice', 'asDue', 'always'),
  creditOnInvoice: choice('allocate', 'accountCredit'),
  earmarks: choice('allowed', 'none'),
  amend: choice('never', 'notes', 'all'),
  creditReversal: choice('reverseOnly', 'voidUnapplied', 'unapplyThenVoid'),
  creditWithInstalments: choice('refused', 'allowed'),
  planTrim: choice('reduceLast', 'reduceNext', 'spread'),
  reconcileSources: choice('payments', 'paymentsAndCredits'),
  oldestBy: choice('invoiceDay', 'dueDay'),
  refunds: choice('money', 'creditOnly'),
  refundLimit: choice('moneyPaid', 'none'),
  cardFromCredit: choice('never', 'tiedToPayment'),
  rounding: choice('halfUp', 'halfEven'),
  taxRounding: choice('perItem', 'perInvoice'),
  methods: list(method, MOST_ROWS),
  taxes: list(tax, MOST_ROWS, 'mayBeEmpty'),
  creditTypes: list(creditType, MOST_ROWS)
})

/** Reads a policy with its tables by code; an entry keeps its name only. (LEDGER-8) */
export const policyCodec: Codec<CompiledPolicy> = {
  optional: false,
  read: (value, reading) => {
    const policy = policyRecord.read(value, reading)
    return policy && compiled(policy, reading)
  },
  write: (value) => value.policy.name
}

function compiled(policy: Policy, reading: Reading): CompiledPolicy | undefined {
  const result = compilePolicy(policy)
  if (!('length' in result)) return result
  reading.total += result.length
  reading.errors.push(...result.slice(0, ERROR_LIMIT - reading.errors.length))
  return undefined
}
