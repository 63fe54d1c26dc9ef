import { runMeasures } from './modules.ts'

/** `npm run eval [-- NAME…]`: quality against gold. Arguments before the first `--option` name measures. */
const args = process.argv.slice(2)
const firstOption = args.findIndex((arg) => arg.startsWith('-'))
await runMeasures(import.meta.dirname, firstOption < 0 ? args : args.slice(0, firstOption))
