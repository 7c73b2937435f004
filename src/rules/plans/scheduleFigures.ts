import { LAST_DAY } from '../../calendar/dayNumber.js'
import type { Book } from '../../kernel/book.js'
import { findCredit } from '../../kernel/findDocument.js'
import type { SourceState } from '../../kernel/state.js'
import type { BillingError } from '../../model/errors/billingError.js'
import type { Minor } from '../../money/minor.js'
import { beyond } from '../beyond.js'
import { mayPay } from '../mayPay.js'
import type { Coming } from './makeRoom.js'
import { sum } from '../priceItems.js'
import { planRooms, type PlanRoom } from './planRooms.js'
import type { ScheduleRequest } from './scheduleInput.js'

/** What a plan about to be made comes to. */
export interface ScheduleFigures {
  /** What is open in its scope and not planned yet, once the credits named are used. */
  readonly room: Minor
  /** Down payment and instalments. */
  readonly total: Minor
  readonly down: Minor
  /** The instalments that state an amount, and whether others share the rest. */
  readonly given: Minor
  readonly shared: boolean
}

/** Where the credits named go, and the room they leave. */
export interface CreditsFirst {
  readonly uses: readonly { readonly credit: number; readonly parts: readonly Coming[] }[]
  readonly rooms: readonly PlanRoom[]
}

/** Credits cover first what has room for a new plan; of the whole account only what bears no later day. (SCHEDULE-1, SCHEDULE-5) */
export function creditsFirst(book: Book, { to, on, credits }: ScheduleRequest): CreditsFirst {
  const scope = { invoice: to?.invoice, items: to?.items }
  const all = planRooms(book, scope, [], new Map(), LAST_DAY)
  let rooms = to === undefined ? all.filter(({ charge }) => book.charges.at(charge).of.day <= on) : all
  const uses = (credits ?? []).map((id) => {
    const { of, unapplied } = findCredit(book, id) as SourceState
    const { parts, left } = takeRoom(rooms, unapplied, ({ charge }) => mayPay(of, book.charges.at(charge)))
    rooms = left
    return { credit: of.number, parts }
  })
  return { uses, rooms }
}

/** How much a plan is for: the amount stated, else the amounts of its parts, else all there is room for. (SCHEDULE-1) */
export function scheduleFigures(book: Book, request: ScheduleRequest): ScheduleFigures {
  const { amount, downPayment, instalments } = request
  const room = sum(creditsFirst(book, request).rooms.map((one) => one.room))
  const down = downPayment?.amount ?? 0
  const given = sum((instalments ?? []).map((one) => one.amount ?? 0))
  const shared = instalments === undefined || instalments.some((one) => one.amount === undefined)
  return { room, total: amount ?? (shared ? room : down + given), down, given, shared }
}

/** Planned amounts never exceed what is open, and something is left for the instalments. (SCHEDULE-4, LEDGER-7) */
export function planWithinOpen(book: Book, request: ScheduleRequest): readonly BillingError[] {
  const { room, total, down, given, shared } = scheduleFigures(book, request)
  const errors: BillingError[] = []
  const exceeds = (path: string | undefined, asked: Minor, allowed: Minor): void => {
    errors.push(beyond(book, 'PlanExceedsOpenAmount', 'SCHEDULE-4', path, asked, Math.max(0, allowed), { open: book.money(room) }))
  }
  if (request.amount !== undefined && total > room) exceeds('amount', total, room)
  const least = down + given + (shared ? 1 : 0)
  const most = Math.min(total, room)
  if (least > most && down > 0 && given === 0) exceeds('downPayment.amount', down, most - 1)
  else if (least > most) exceeds(undefined, least, most)
  return errors
}

/** Takes up to an amount out of rooms, in their order; answers where it goes and what room is left. */
export function takeRoom(
  rooms: readonly PlanRoom[],
  amount: Minor,
  mayTake: (room: PlanRoom) => boolean = () => true
): { readonly parts: readonly Coming[]; readonly left: readonly PlanRoom[] } {
  const parts: Coming[] = []
  let wanted = amount
  const left = rooms.map((one) => {
    const { charge, room } = one
    const part = mayTake(one) ? Math.min(wanted, room) : 0
    wanted -= part
    if (part > 0) parts.push({ charge, amount: part })
    return { charge, room: room - part }
  })
  return { parts, left }
}
