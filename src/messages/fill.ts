import { attempt } from './attempt.js'
import { dayInWords } from './dayInWords.js'
import { formatDecimal } from './formatDecimal.js'
import type { Locale } from './locale.js'
import { cleaned } from './outsideText.js'

/** A part in brackets with what stands instead of it; or how to show a fact, and its name. */
const gaps = /\[(.+?)(?:\|(.+?))?\]|([$@#%&~])(\w+)/g

/** A template of {@link Locale} with its facts. It throws where a fact is missing outside of brackets. */
export function fill(template: string, facts: object, locale: Locale): string {
  return template.replace(gaps, (_, part: string | undefined, instead = '', how: string, name: string): string =>
    part === undefined
      ? // A template names its facts itself, and what an object inherits is no text.
        // eslint-disable-next-line billing/no-text-keys
        shown(how, (facts as Record<string, string | readonly string[]>)[name] as string, locale)
      : (attempt(() => fill(part, facts, locale)) ?? fill(instead as string, facts, locale))
  )
}

function shown(how: string, fact: string | readonly string[], locale: Locale): string {
  if (how === '$') return formatDecimal(fact as string, locale.tag)
  if (how === '@') return dayInWords(fact as string, locale)
  const one = (given: string): string => {
    const text = cleaned(given)
    const word = how === '&' || how === '~' || /^(undefined|null)$/.test(text) ? wordFor(text, locale, how === '~') : text
    return how === '%' ? locale.quotes.join(word) : word
  }
  // An empty list throws, as a missing fact does.
  return Array.isArray(fact)
    ? (fact as string[]).slice(0, 20).map(one).reduceRight((rest, text, index, all) => text + (index < all.length - 2 ? ', ' : locale.or) + rest)
    : one(fact as string)
}

function wordFor(text: string, { words }: Locale, isName: boolean): string {
  // eslint-disable-next-line billing/no-text-keys -- guarded
  if (Object.hasOwn(words, text)) return words[text] as string
  return isName ? text.replace(/[A-Z]/g, (capital) => ` ${capital.toLowerCase()}`) : text
}
