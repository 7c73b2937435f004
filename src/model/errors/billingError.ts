import type { AllocationError } from './allocationErrors.js'
import type { InputError } from './inputErrors.js'
import type { LedgerError } from './ledgerErrors.js'
import type { RefundError } from './refundErrors.js'
import type { ReversalError } from './reversalErrors.js'
import type { ScheduleError } from './scheduleErrors.js'

/** Every way in which a call can be refused: tagged facts, plain JSON. {@link describeError} puts them in words. */
export type BillingError = InputError | LedgerError | AllocationError | RefundError | ScheduleError | ReversalError

/** The names of the errors. */
export type BillingErrorTag = BillingError['_tag']
