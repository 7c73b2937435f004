/** What is wrong with a file: shown to the user as it is. */
export class Problem extends Error {}

/** A sentence about one place of a file, or its whole. */
export function problem(place: string, sentence: string): Problem {
  return new Problem(place === '' ? sentence : `${place}: ${sentence}`)
}
