import type { BillingError } from '../../model/errors/billingError.js'
import type { AuditCheck } from '../../model/errors/ledgerErrors.js'

/** The error for an entry that breaks an invariant. (AUDIT) */
export function damaged(seq: number, check: AuditCheck, subject: string, found: string, wanted: string): BillingError {
  return { _tag: 'DamagedEntry', rule: 'AUDIT', kind: 'conflict', seq, check, subject: subject.slice(0, 128), found, wanted }
}
