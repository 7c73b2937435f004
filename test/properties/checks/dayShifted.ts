/** The day so many days later, for the ends of periods that follow each other. */
export function dayShifted(day: string, by: number): string {
  return new Date(Date.parse(day) + by * 86_400_000).toISOString().slice(0, 10)
}
