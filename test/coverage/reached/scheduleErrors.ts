import { schedulePayments } from 'billing-rules'
import { credited, invoiced, on, opened } from '../../operations/histories.js'
import { row } from './row.js'

const owing = invoiced(opened(), 'INV-1', '10.00')
const plan = { id: 'PLAN', on, method: 'card', series: { every: 'month', first: on, count: 2 } } as const

/** Each error of plans of instalments. */
export const scheduleErrors = [
  row('PlanExceedsOpenAmount', 'SCHEDULE-4', 'limit', { path: 'amount', open: '10.00', asked: '10.01', allowed: '10.00' }, () => schedulePayments(owing, { ...plan, amount: '10.01' })),
  row('CreditNotWithInstalments', 'SCHEDULE-5', 'policy', { path: 'credits', policy: 'creditHeldUntilUsed' }, () => schedulePayments(credited(owing, 'CR', '1.00'), { ...plan, credits: ['CR'] }))
]
