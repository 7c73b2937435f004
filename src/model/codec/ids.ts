import { codec, type Codec } from './codec.js'
import { givenText } from './describeValue.js'
import { refuseAt } from './reading.js'

const LONGEST_ID = 120
/** The longest operation's id with what the longest of its documents' names adds: `/refund-` and a number. */
const LONGEST_DOCUMENT_ID = 136

/** An id that the caller chooses: 1 to 120 of `A-Z a-z 0-9 . _ : -`. (LEDGER-2) */
export const operationId: Codec<string> = idOf(LONGEST_ID, /[\w.:-]/)

/** The id of a document: an operation's id, or `<id>/refund-1` and the like. (LEDGER-2) */
export const documentId: Codec<string> = idOf(LONGEST_DOCUMENT_ID, /[\w.:/-]/)

/* @__NO_SIDE_EFFECTS__ */
function idOf(longest: number, allowed: RegExp): Codec<string> {
  const forbidden = Uint8Array.from({ length: 128 }, (_, unit) => (allowed.test(String.fromCharCode(unit)) ? 0 : 1))
  return codec(
    (value, reading) => {
      if (typeof value === 'string' && isId(value, longest, forbidden)) return value
      return refuseAt(reading, 'InvalidId', 'LEDGER-2', { given: givenText(value) })
    },
    (value) => value
  )
}

/** Every unit is looked up and none decided on: what an id is made of is hard to foresee for a processor. */
function isId(value: string, longest: number, forbidden: Uint8Array): boolean {
  const { length } = value
  if (length === 0 || length > longest) return false
  let found = 0
  for (let index = 0; index < length; index += 1) {
    const unit = value.charCodeAt(index)
    found |= (unit >>> 7) | (forbidden[unit & 127] as number)
  }
  return found === 0
}
