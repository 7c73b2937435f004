/**
 * How an exact figure between two minor units is rounded (MONEY-4); it only matters for exact ties.
 *
 * - `halfUp`: a tie goes away from zero (0.125 is 0.13).
 * - `halfEven`: a tie goes to the even neighbour (0.125 is 0.12).
 */
export type RoundingMode = 'halfUp' | 'halfEven'
