/** The codes of the presets that are no plain words. */
const words: ReadonlyMap<string, string> = new Map([
  ['giftCard', 'gift card'],
  ['writeOff', 'write-off']
])

/** A code as people say it; other texts as they are. */
export function inWords(code: string): string {
  return words.get(code) ?? code
}
