/** One figure of a benchmark; without a limit it is only there to read. */
export interface Measured {
  readonly name: string
  readonly value: number
  readonly atMost?: number
  readonly atLeast?: number
}

/** Whether a figure meets its target. */
export function meets({ value, atMost, atLeast }: Measured): boolean {
  return (atMost === undefined || value <= atMost) && (atLeast === undefined || value >= atLeast)
}

/** One line: `name: value  # target <= 2`. */
export function lineOf(figure: Measured): string {
  const { name, value, atMost, atLeast } = figure
  const wanted = atMost !== undefined ? `target <= ${atMost}` : atLeast !== undefined ? `target >= ${atLeast}` : 'no target'
  return `${`${name}: ${value.toFixed(2)}`.padEnd(64)} # ${wanted}${meets(figure) ? '' : ' MISSED'}`
}
