import { runMeasures } from '../eval/modules.ts'

/** `npm run bench [-- NAME…]`: speed. */
await runMeasures(import.meta.dirname, process.argv.slice(2))
