import type { Policy } from 'billing-rules'
import { isDay } from './civilDays.js'
import { isObject, unexpectedKeys, type FromJson } from './fromJson.js'
import { operations, presets } from './operations.js'
import { problem } from './problem.js'

/** One operation of a file. */
export interface Step {
  /** Its place in the file, from 1. */
  readonly number: number
  /** Where it stands, in words: number and id. */
  readonly place: string
  readonly operation: string
  readonly id: string
  readonly input: FromJson
  /** It confirms the suggestion that bears its id. */
  readonly confirms: boolean
  /** The other account of a `transferCredit`. */
  readonly to: string | undefined
  readonly remark: string
  readonly refusalExpected: boolean
}

/** A file of operations, checked as far as the library does not do it itself. */
export interface OperationsFile {
  readonly title: string
  /** The day of the billing page. */
  readonly pageDay: string
  readonly policy: Policy
  readonly steps: readonly Step[]
}

/** What a file can name beside the operations on one ledger: a question, and what needs a second ledger. */
const others = ['transferCredit', 'suggestedRefund']

/** Reads the text of a file of operations. Throws a `Problem` that names the operation and the field. */
export function readOperations(text: string): OperationsFile {
  const file = parsed(text)
  if (!isObject(file)) throw problem('', 'the file should hold one JSON object, { "title", "pageDay", "policy", "operations" }.')
  for (const key of unexpectedKeys(file, ['title', 'pageDay', 'policy', 'operations'])) throw problem(`field ${key}`, 'a file has no such field.')
  const { title, pageDay, policy, operations: listed } = file
  if (typeof title !== 'string') throw problem('field title', 'it should be text.')
  if (typeof pageDay !== 'string' || !isDay(pageDay)) throw problem('field pageDay', 'it should be a day, YYYY-MM-DD.')
  if (!Array.isArray(listed) || listed.length === 0) throw problem('field operations', 'it should be a list with one operation or more.')
  return { title, pageDay, policy: readPolicy(policy), steps: listed.map(readStep) }
}

function parsed(text: string): FromJson {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw problem('', `this is not JSON: ${error instanceof Error ? error.message : 'it cannot be read'}.`)
  }
}

function readPolicy(given: FromJson): Policy {
  if (!isObject(given)) throw problem('field policy', 'it should be an object, { "preset", "name", ... }.')
  const { preset, ...changed } = given
  const start = presets.get(preset)
  if (start === undefined) throw problem('field policy.preset', `it should be one of ${[...presets.keys()].join(', ')}.`)
  return { ...start, ...changed }
}

function readStep(given: FromJson, index: number): Step {
  const number = index + 1
  if (!isObject(given)) throw problem(`operation ${number}`, 'it should be an object, { "operation", "input" }.')
  const { operation, input, confirm, to, remark, expected } = given
  const id = confirm ?? input?.id
  const place = `operation ${number} (id ${typeof id === 'string' ? id : 'missing'})`
  const at = (field: string, sentence: string): Error => problem(`${place}, field ${field}`, sentence)
  for (const key of unexpectedKeys(given, ['operation', 'input', 'confirm', 'to', 'remark', 'expected'])) throw at(key, 'an operation has no such field.')
  if (number === 1 && operation !== 'openLedger') throw at('operation', 'the first one should be "openLedger".')
  if (number > 1 && !others.includes(operation) && !operations.has(operation)) throw at('operation', unknownOperation(operation))
  if (confirm !== undefined && (typeof confirm !== 'string' || operation !== 'cancelItems' || input !== undefined)) {
    throw at('confirm', 'it should be the id of a suggestedRefund before, on a "cancelItems" without input.')
  }
  if (confirm === undefined && !isObject(input)) throw at('input', 'it should be an object.')
  if ((operation === 'transferCredit') !== (typeof to === 'string')) throw at('to', 'it should be the account that a "transferCredit" gives to, and absent elsewhere.')
  if (remark !== undefined && typeof remark !== 'string') throw at('remark', 'it should be text.')
  if (expected !== undefined && expected !== 'refused') throw at('expected', 'it should be "refused", or absent.')
  const confirms = confirm !== undefined
  return { number, place, operation, id: typeof id === 'string' ? id : '', input, confirms, to, remark: remark ?? operation, refusalExpected: expected === 'refused' }
}

function unknownOperation(given: FromJson): string {
  const known = [...operations.keys(), ...others].join(', ')
  return `there is no operation ${JSON.stringify(given) ?? 'without a name'}. There are ${known}.`
}
