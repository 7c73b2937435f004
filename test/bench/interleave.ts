/** One of the programs that are compared: `prepare` is not timed, `run` is. */
export interface Candidate {
  readonly name: string
  readonly prepare?: () => void
  readonly run: () => unknown
}

/** How long one slot lasts, how many rounds of slots there are, and how long all of them run before any counts. */
export interface Effort {
  readonly slotMs: number
  readonly rounds: number
  readonly warmUpMs: number
}

/** Milliseconds for one run of each candidate, one row a round. */
export type Rounds = readonly (readonly number[])[]

/**
 * Times candidates in turn, the order rotated every round, so that whatever slows the machine for a while slows all of
 * them. Only ratios within a round mean anything.
 */
export function interleave(candidates: readonly Candidate[], { slotMs, rounds, warmUpMs }: Effort): Rounds {
  const repeats = candidates.map((candidate) => repeatsFor(candidate, slotMs))
  const rows: number[][] = []
  const round = (): void => {
    const row: number[] = []
    for (let turn = 0; turn < candidates.length; turn += 1) {
      const place = (turn + rows.length) % candidates.length
      row[place] = timeOf(candidates[place]!, repeats[place]!)
    }
    rows.push(row)
  }
  // The optimiser takes its time over a program of many functions; in a server it has had it.
  for (const start = performance.now(); performance.now() - start < warmUpMs; ) round()
  rows.length = 0
  candidates.forEach((candidate, place) => (repeats[place] = repeatsFor(candidate, slotMs)))
  while (rows.length < rounds) round()
  return rows
}

/** The median over rounds of one candidate's time divided by another's in the same round. */
export function ratioOf(rounds: Rounds, place: number, toPlace: number): number {
  return median(rounds.map((row) => row[place]! / row[toPlace]!))
}

/** One candidate's fastest slot divided by another's: rough, but no other program on the machine can make it worse. */
export function ratioOfFastest(rounds: Rounds, place: number, toPlace: number): number {
  return Math.min(...rounds.map((row) => row[place]!)) / Math.min(...rounds.map((row) => row[toPlace]!))
}

/** The median of one candidate's times, in microseconds: for people to read, never for a target. */
export function microsecondsOf(rounds: Rounds, place: number): number {
  return median(rounds.map((row) => row[place]!)) * 1000
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length >>> 1
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}

/** How many runs fill a slot. */
function repeatsFor(candidate: Candidate, slotMs: number): number {
  let runs = 1
  let spent = timeOf(candidate, runs)
  while (spent * runs < slotMs / 2 && runs < 100_000) {
    runs *= 2
    spent = timeOf(candidate, runs)
  }
  return Math.max(1, Math.round(slotMs / spent))
}

/** What the runs answer is kept here, so that no run can be optimised away. */
export const kept: { answer: unknown } = { answer: undefined }

function timeOf({ prepare, run }: Candidate, repeats: number): number {
  if (prepare === undefined) {
    const start = performance.now()
    for (let count = 0; count < repeats; count += 1) kept.answer = run()
    return (performance.now() - start) / repeats
  }
  let spent = 0
  for (let count = 0; count < repeats; count += 1) {
    prepare()
    const start = performance.now()
    kept.answer = run()
    spent += performance.now() - start
  }
  return spent / repeats
}
