import { expect, test } from 'vitest'
import { referencesIn } from './sample.ts'

test.each<[why: string, text: string, found: readonly string[]]>([
  [
    'two states of the sentence',
    'Peru and Chile met, and the two countries signed a treaty.',
    ['the two countries = CHL', 'the two countries = PER'],
  ],
  ['two states of the title', 'Peru–Chile relations\nBoth sides agreed.', ['Both sides = CHL', 'Both sides = PER']],
  ['the country is the one named last', 'Peru sent aid to Chad. The country needs help.', ['The country = TCD']],
  ['an adjective names no country', 'Chad suffers under US sanctions. The country needs help.', ['The country = TCD']],
  ['his country', 'Peruvian President Karim Salehi said that his country needs help.', ['his country = PER']],
  ['the new government', 'After the Sudanese coup the new government left.', ['the new government = SDN']],
  ['two states leave the government open', 'Peru and Chad met. The government fell.', []],
  ['he is the subject', 'Peruvian President Karim Salehi left. He praised Chad.', ['He = Karim Salehi/PER']],
  [
    'an object is not its own subject',
    'Salehi fled. Peruvian President Karim Salehi met Chadian King Boris Brodov, who praised him.',
    ['him = Karim Salehi/PER'],
  ],
  ['she is no king', 'King Karim Salehi of Chad met Queen Maria Brodov. She left.', ['She = Maria Brodov/-']],
  ['its, of the subject', 'Peru withdrew its troops from Chad.', ['its troops = PER']],
  ['joined to its owner', 'Peru said that it would help Chad and its people.', ['it = PER', 'its = TCD']],
  ['whom one helps', 'Peru supports Chad in defending its border.', ['its = TCD']],
  ['a clause in front', 'Although Peru never recognised the Chadian claim, it withdrew.', ['it = PER']],
  ['a relative clause', 'Chad opened an embassy in Peru, which changed its name in 1990.', ['its = PER']],
  ['a purpose in front', 'To show its support, Peru signed a treaty with Chad.', ['its = PER']],
  ['a newspaper only says so', 'The Economist said that Peru sent money to Chad. It also sent arms.', ['It = PER']],
  ['a war begins', 'Peru has sent troops to Chad since it began.', []],
  ['a treaty is ratified', 'Peru signed the treaty with Chad, and it was never ratified.', []],
  ['nobody says that it rains', 'Peru said it was likely that Chad would leave.', []],
  ['we is the state of the speaker', 'Peruvian President Karim Salehi said, “We want peace.”', ['We = PER']],
  ['we of the author is nobody', 'Peru left. We want peace.', []],
  [
    'the minister met before',
    'Peruvian foreign minister Karim Salehi left. The foreign minister praised Chad.',
    ['The foreign minister = Karim Salehi/PER'],
  ],
  [
    'the company',
    'The Northern Valley Company built a port in Chad. The company left.',
    ['The company = northern-valley-company'],
  ],
  ['rebels without a name', 'Armed rebels attacked Peru.', ['Armed rebels = armed-rebels']],
])('%s', (_why, text, found) => expect(referencesIn(text)).toEqual(found))
