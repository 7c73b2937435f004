import type { Minor } from '../../money/minor.js'

/** How many numbers are looked at, how many of them make a set, and how often one is tried. (RECONCILE-6) */
export const BOUNDS = { candidates: 40, members: 8, tries: 100_000 } as const

/** The tries that are left. */
export interface Budget {
  tries: number
}

/**
 * The places of amounts that add up exactly: the fewest, and of as many those that come first. `undefined` where there
 * are none within the bounds.
 */
export function exactSet(amounts: readonly Minor[], wanted: Minor, budget: Budget): readonly number[] | undefined {
  const largest = largestFrom(amounts)
  const most = Math.min(BOUNDS.members, amounts.length)
  for (let members = 1; members <= most && budget.tries > 0; members += 1) {
    const found = search({ amounts, largest, budget }, wanted, members, 0)
    if (found !== undefined) return found
  }
  return undefined
}

interface Search {
  readonly amounts: readonly Minor[]
  /** The largest amount from each place on. */
  readonly largest: readonly Minor[]
  readonly budget: Budget
}

function search(within: Search, wanted: Minor, members: number, from: number): readonly number[] | undefined {
  const { amounts, largest, budget } = within
  for (let place = from; place + members <= amounts.length; place += 1) {
    // Even the largest that follow do not make the sum.
    if ((largest[place] as Minor) * members < wanted || budget.tries <= 0) return undefined
    budget.tries -= 1
    const left = wanted - (amounts[place] as Minor)
    if (members === 1 && left === 0) return [place]
    if (members === 1 || left <= 0) continue
    const others = search(within, left, members - 1, place + 1)
    if (others !== undefined) return [place, ...others]
  }
  return undefined
}

function largestFrom(amounts: readonly Minor[]): readonly Minor[] {
  const largest: Minor[] = []
  for (let place = amounts.length - 1; place >= 0; place -= 1) largest[place] = Math.max(amounts[place] as Minor, largest[place + 1] ?? 0)
  return largest
}
