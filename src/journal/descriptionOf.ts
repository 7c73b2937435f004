import type { Fact } from '../kernel/state.js'
import type { DatedEntry } from './datedEntries.js'

const LONGEST = 200

/** What a bookkeeper reads beside a transaction: the operation, its id, and what was sold, credited or paid. */
export function descriptionOf({ entry, facts }: DatedEntry): string {
  const about = facts.flatMap(aboutFact)
  const text = `${entry.operation} ${entry.id}${about.length === 0 ? '' : `: ${about.join(', ')}`}`
  return text.length > LONGEST ? `${[...text.slice(0, 2 * LONGEST)].slice(0, LONGEST - 1).join('')}…` : text
}

function aboutFact(fact: Fact): readonly string[] {
  switch (fact.fact) {
    case 'invoice':
      return fact.items.map(({ description }) => description)
    case 'credit':
      return [fact.type]
    case 'payment':
    case 'refund':
      return [fact.method]
    case 'pool':
      return [fact.method]
    case 'became':
      return [`${fact.document} ${fact.state}`]
    case 'chargedBack':
    case 'chargeBackWon':
      return [fact.payment]
    case 'amended':
      return [fact.document]
    case 'poolChanged':
      return [fact.pool]
    default:
      return []
  }
}
