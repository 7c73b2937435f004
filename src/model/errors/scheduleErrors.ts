import type { BrokenLimit, BrokenRule } from './brokenRule.js'

/** A plan for more than what is open and not planned yet, or without anything left for its instalments. (SCHEDULE-4) */
export interface PlanExceedsOpenAmount extends BrokenLimit<'PlanExceedsOpenAmount'> {
  /** What is open and not planned yet. */
  readonly open: string
}

/** The policy lets no credit pay while a plan is made. (SCHEDULE-5) */
export interface CreditNotWithInstalments extends BrokenRule<'CreditNotWithInstalments', 'policy'> {
  /** The policy. */
  readonly policy: string
}

/** Plans of instalments. */
export type ScheduleError = PlanExceedsOpenAmount | CreditNotWithInstalments
