import { expect, test } from 'vitest'
import { actsOf } from './acts-of.ts'

const SPORT = `Rovers beat City 3-1 on Saturday in front of 40,000 fans.
The striker opened the attack in the tenth minute and shot past the goalkeeper. Brazil defeated Germany in the final of the tournament.
The coach praised his players and said that Italy would meet Spain in the next match. The captain signed a new contract.
France won the match after extra time, and England withdrew their goalkeeper. The referee was criticised by both sides.
Argentina will visit Chile in October for a qualifying match, the first of the championship.`

const RECIPE = `Beat the eggs with the sugar. Heat the oil in a pan and add the onions. Strike a balance between salt and sweet.
Serve with Turkish bread and French mustard. Kill the heat and let it rest. Withdraw the pan after ten minutes.`

const MANUAL = `To establish a connection, open the settings and sign in. The server refuses connections from unknown hosts.
If an attack is detected, the system will block the address and report the threat. Deploy the package to the target.
The agreement must be accepted before the installation begins. Requests are rejected when the quota is exceeded.`

const FICTION = `She visited her aunt on Tuesday. The old man threatened to leave. They met at the bridge and he promised to write.
The king died and his daughter took the throne. "I refuse," said Tom. The dragon attacked the village and killed the knight.
War had come to the valley, and the brothers fought until dawn.`

test.each<[what: string, text: string]>([
  ['an empty document', ''],
  ['a sports page', SPORT],
  ['a recipe', RECIPE],
  ['a software manual', MANUAL],
  ['fiction', FICTION],
])('no act is coded from %s', (_what, text) => expect(actsOf(text)).toEqual([]))
