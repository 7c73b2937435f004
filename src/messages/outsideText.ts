/** What would break a line, hide, or turn text around, and what is no character at all. */
const notShown = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu

/**
 * Text from outside as one harmless line: a sentence may end up in a log, a page or an e-mail. What is no text throws,
 * and then another sentence is said.
 */
export function cleaned(text: string): string {
  return text.slice(0, 200).replace(notShown, '\ufffd')
}
