import fc from 'fast-check'

// FC_RUNS=2000 looks harder; FC_SEED=... replays the run whose seed a failing property printed.
const given = (name: string): number | undefined => {
  const text = process.env[name]
  return text === undefined || text === '' ? undefined : Number(text)
}

const seed = given('FC_SEED')

fc.configureGlobal({ numRuns: given('FC_RUNS') ?? 100, ...(seed === undefined ? {} : { seed }) })
