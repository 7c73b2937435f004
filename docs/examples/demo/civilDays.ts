/** Civil days from one day to another, both `YYYY-MM-DD`: 0 for the same day, negative backwards. */
export function daysBetween(from: string, to: string): number {
  return numberOf(to) - numberOf(from)
}

/** Whether a text is a day that the calendar has. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const [year, month, day] = partsOf(text)
  const length = dayNumber(year, month + 1, 1) - dayNumber(year, month, 1)
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= length
}

function numberOf(day: string): number {
  return dayNumber(...partsOf(day))
}

function partsOf(day: string): [year: number, month: number, day: number] {
  const part = (from: number, to: number): number => Number.parseInt(day.slice(from, to), 10)
  return [part(0, 4), part(5, 7), part(8, 10)]
}

/** Years are taken to begin in March, so that the leap day is their last and month lengths follow one pattern. */
function dayNumber(year: number, month: number, day: number): number {
  const marchYear = year + Math.floor((month - 3) / 12)
  const monthsSinceMarch = (month + 9) % 12
  const leapDays = Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400)
  return 365 * marchYear + leapDays + Math.floor((153 * monthsSinceMarch + 2) / 5) + day
}
