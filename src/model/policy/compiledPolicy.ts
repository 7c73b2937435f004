import { effectiveRates } from '../../money/effectiveRates.js'
import type { TaxDefinition, TaxRate } from '../../money/taxRate.js'
import { taxTableProblem } from '../../money/taxTableProblem.js'
import type { BillingError } from '../errors/billingError.js'
import type { CreditType, PaymentMethod, Policy, Tax } from './policy.js'

/** A policy with its tables by code. */
export interface CompiledPolicy {
  readonly policy: Policy
  readonly methods: ReadonlyMap<string, PaymentMethod>
  readonly creditTypes: ReadonlyMap<string, CreditType>
  readonly taxes: ReadonlyMap<string, Tax>
  /** The rates of one set of taxes; the same few sets recur on every invoice, so they are worked out once. */
  readonly ratesOf: (codes: readonly string[]) => readonly TaxRate[]
}

/** The tables of a policy by code, or everything that is wrong with them. (INVOICE-2, PAYMENT-2, CREDIT-1) */
export function compilePolicy(policy: Policy): CompiledPolicy | readonly BillingError[] {
  const errors = [...policyErrors(policy)]
  if (errors.length > 0) return errors
  const taxes = new Map(policy.taxes.map((tax) => [tax.code, tax]))
  return {
    policy,
    methods: new Map(policy.methods.map((method) => [method.code, method])),
    creditTypes: new Map(policy.creditTypes.map((type) => [type.code, type])),
    taxes,
    ratesOf: rememberedRates(taxes)
  }
}

function rememberedRates(taxes: ReadonlyMap<string, Tax>): (codes: readonly string[]) => readonly TaxRate[] {
  const remembered = new Map<string, readonly TaxRate[]>()
  return (codes) => {
    const key = JSON.stringify(codes)
    const known = remembered.get(key)
    if (known !== undefined) return known
    const rates = effectiveRates(codes.flatMap((code) => taxes.get(code) ?? []) as readonly TaxDefinition[]) ?? []
    remembered.set(key, rates)
    return rates
  }
}

function* policyErrors(policy: Policy): Generator<BillingError> {
  const taxes = taxTableProblem(policy.taxes as Parameters<typeof taxTableProblem>[0])
  if (taxes !== undefined) yield invalidPolicy('policy.taxes', taxes.problem, taxes.code)
  for (const table of ['methods', 'creditTypes'] as const) {
    const twice = firstTwice(policy[table].map(({ code }) => code))
    if (twice !== undefined) yield invalidPolicy(`policy.${table}`, 'duplicateCode', twice)
  }
  const known = new Set(policy.taxes.map(({ code }) => code))
  for (const { taxes: codes = [] } of policy.creditTypes) {
    const unknown = codes.find((code) => !known.has(code))
    if (unknown !== undefined) yield invalidPolicy('policy.creditTypes', 'unknownCode', unknown)
  }
}

type PolicyProblem = 'badPercent' | 'duplicateCode' | 'unknownCode' | 'cycle'

function invalidPolicy(path: string, problem: PolicyProblem, code: string): BillingError {
  const rule = path.endsWith('taxes') ? 'INVOICE-2' : path.endsWith('methods') ? 'PAYMENT-2' : 'CREDIT-1'
  return { _tag: 'InvalidPolicy', rule, kind: 'policy', path, problem, code }
}

function firstTwice(codes: readonly string[]): string | undefined {
  const seen = new Set<string>()
  for (const code of codes) {
    if (seen.has(code)) return code
    seen.add(code)
  }
  return undefined
}

