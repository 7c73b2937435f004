import { codec, type Codec } from './codec.js'
import { givenText } from './describeValue.js'
import { refuseAt } from './reading.js'

const LONGEST_ID = 120
/** The longest operation's id with what the longest of its documents' names adds: `/refund-` and a number. */
const LONGEST_DOCUMENT_ID = 136
const SLASH = 47

/** An id that the caller chooses: 1 to 120 of `A-Z a-z 0-9 . _ : -`. (LEDGER-2) */
export const operationId: Codec<string> = idOf(LONGEST_ID, false)

/** The id of a document: an operation's id, or `<id>/refund-1` and the like. (LEDGER-2) */
export const documentId: Codec<string> = idOf(LONGEST_DOCUMENT_ID, true)

/* @__NO_SIDE_EFFECTS__ */
function idOf(longest: number, slashAllowed: boolean): Codec<string> {
  return codec(
    (value, reading) => {
      if (typeof value === 'string' && isId(value, longest, slashAllowed)) return value
      return refuseAt(reading, 'InvalidId', 'LEDGER-2', { given: givenText(value) })
    },
    (value) => value
  )
}

function isId(value: string, longest: number, slashAllowed: boolean): boolean {
  if (value.length === 0 || value.length > longest) return false
  for (let index = 0; index < value.length; index += 1) {
    const unit = value.charCodeAt(index)
    if (unit === SLASH ? !slashAllowed : !isIdUnit(unit)) return false
  }
  return true
}

function isIdUnit(unit: number): boolean {
  if (unit >= 97) return unit <= 122
  if (unit >= 65) return unit <= 90 || unit === 95
  return (unit >= 48 && unit <= 58) || unit === 45 || unit === 46
}
