import type { BrokenLimit } from './brokenRule.js'

/** More than the account can give to another: it is in credit by less, or the rest is kept for somebody. (TRANSFER-1) */
export interface TransferExceedsCredit extends BrokenLimit<'TransferExceedsCredit'> {}

/** Moving and reversing. */
export type ReversalError = TransferExceedsCredit
