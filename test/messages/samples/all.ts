import type { Locale } from '../../../src/messages/locale.js'
import { english } from '../../../src/messages/en.js'
import { french } from '../../../src/messages/fr.js'
import { allocationSamples } from './allocationSamples.js'
import { inputSamples } from './inputSamples.js'
import { ledgerSamples } from './ledgerSamples.js'
import { refundSamples } from './refundSamples.js'
import { reversalSamples } from './reversalSamples.js'
import { scheduleSamples } from './scheduleSamples.js'
import type { Sample } from './sample.js'

export const samples: readonly Sample[] = [...inputSamples, ...ledgerSamples, ...allocationSamples, ...refundSamples, ...scheduleSamples, ...reversalSamples]

export const locales: readonly Locale[] = [english, french]
